// RUN: %check_iot_tidy %s 'iot-*' %t
// The same in C++: the options object is asked before the manual reconnect.
#include <chrono>
#include <iostream>
#include <mqtt/async_client.h>
#include <thread>

namespace {
class Link {
public:
  Link(const std::string &uri, bool automatic) : client_(uri, "scale-1") {
    options_.set_keep_alive_interval(20);
    if (automatic)
      options_.set_automatic_reconnect(2, 60);
    client_.set_connection_lost_handler(
        [this](const std::string &cause) { lost(cause); });
  }

  bool start() {
    try {
      client_.connect(options_)->wait();
      return true;
    } catch (const mqtt::exception &e) {
      std::cerr << e.what() << '\n';
      return false;
    }
  }

  void weigh(double kilograms) {
    client_.publish("scale/1", std::to_string(kilograms), 1, false);
  }

private:
  void lost(const std::string &cause) {
    std::cerr << "lost " << cause << '\n';
    if (options_.get_automatic_reconnect())
      return;
    std::this_thread::sleep_for(std::chrono::seconds(5));
    client_.reconnect();
  }

  mqtt::async_client client_;
  mqtt::connect_options options_;
};
} // namespace

int main(int argc, char **) {
  Link link("tcp://localhost:1883", argc > 1);
  if (!link.start())
    return 1;
  for (double value = 0; value < 100; value += 0.5) {
    link.weigh(value);
    std::this_thread::sleep_for(std::chrono::seconds(1));
  }
  return 0;
}
