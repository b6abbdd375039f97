// RUN: %check_iot_tidy %s 'iot-*' %t
// connection_lost opens again at once.
#include <chrono>
#include <iostream>
#include <mqtt/async_client.h>
#include <thread>

namespace {
class Handler : public virtual mqtt::callback {
public:
  Handler(mqtt::async_client &c, mqtt::connect_options &o)
      : client(c), options(o) {}

private:
  void connected(const std::string &) override {
    client.subscribe("robot/cmd", 1);
  }
  void connection_lost(const std::string &cause) override {
    std::cerr << "lost: " << cause << '\n';
    client.connect(options);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'client' is opened again at once after the connection was lost, while the service may still hold the old one [iot-reconnect-without-backoff]
  }

  mqtt::async_client &client;
  mqtt::connect_options &options;
};
} // namespace

int main() {
  mqtt::async_client client("tcp://broker:1883", "robot-1");
  mqtt::connect_options options;
  options.set_keep_alive_interval(20);
  Handler handler(client, options);
  client.set_callback(handler);
  client.connect(options)->wait();
  for (;;)
    std::this_thread::sleep_for(std::chrono::minutes(1));
}
