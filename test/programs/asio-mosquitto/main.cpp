// RUN: %check_iot_tidy %s 'iot-*' %t
#include "Session.h"
#include <boost/asio/signal_set.hpp>
#include <iostream>

namespace {
class Clock {
public:
  Clock(boost::asio::io_context &io, Session &session)
      : timer(io), session(session) {}

  void tick() {
    timer.expires_after(std::chrono::seconds(10));
    timer.async_wait([this](const boost::system::error_code &error) {
      if (error)
        return;
      if (!session.publish("asio/clock", std::to_string(++count)))
        std::cerr << "tick " << count << " not sent\n";
      tick();
    });
  }
  void cancel() { timer.cancel(); }

private:
  boost::asio::steady_timer timer;
  Session &session;
  unsigned long count = 0;
};
} // namespace

int main(int argc, char **argv) {
  mosquitto_lib_init();
  {
    boost::asio::io_context io;
    Session session(io, argc > 1 ? argv[1] : "localhost", "asio-1");
    Clock clock(io, session);
    boost::asio::signal_set signals(io, SIGINT, SIGTERM);
    signals.async_wait([&](const boost::system::error_code &, int) {
      session.stop();
      clock.cancel();
    });
    session.start();
    clock.tick();
    io.run();
  }
  mosquitto_lib_cleanup();
  return 0;
}
