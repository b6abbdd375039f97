// RUN: %check_iot_tidy %s 'iot-*' %t
// Automatic reconnect is on, and connection_lost reconnects as well.
#include <chrono>
#include <iostream>
#include <mqtt/async_client.h>
#include <thread>

namespace {
class Bridge : public virtual mqtt::callback {
public:
  explicit Bridge(const std::string &uri) : client(uri, "ros-bridge") {
    options.set_automatic_reconnect(true);
    options.set_keep_alive_interval(10);
    client.set_callback(*this);
  }
  void start() { client.connect(options)->wait(); }

  void connected(const std::string &) override {
    client.subscribe("robot/cmd", 0);
  }
  void connection_lost(const std::string &cause) override {
    std::cerr << "lost: " << cause << '\n';
    client.reconnect();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'client' is opened again here while Paho MQTT C++ (mqtt::async_client) is reconnecting by itself; the two compete for one identity [iot-competing-reconnect]
  }

private:
  mqtt::async_client client;
  mqtt::connect_options options;
};
} // namespace

int main() {
  try {
    Bridge bridge("tcp://broker:1883");
    bridge.start();
    for (;;)
      std::this_thread::sleep_for(std::chrono::seconds(1));
  } catch (const mqtt::exception &e) {
    std::cerr << e.what() << '\n';
    return 1;
  }
}
