// RUN: %check_iot_tidy %s 'iot-*' %t
// A timer of Asio that arms itself again, whatever became of the connect.
#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <mosquitto.h>

static mosquitto *client;
static boost::asio::io_context io;
static boost::asio::steady_timer timer(io);

static void arm() {
  timer.expires_after(std::chrono::seconds(5));
  timer.async_wait([](const boost::system::error_code &error) {
    if (error)
      return;
    mosquitto_connect(client, "broker", 1883, 60);
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'client' is already being opened; {{.*}} [iot-double-connect]
    arm();
  });
}

int main() {
  client = mosquitto_new("asio", true, nullptr);
  arm();
  io.run();
}
