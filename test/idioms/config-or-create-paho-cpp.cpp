// RUN: %check_iot_tidy %s 'iot-*' %t
// The subscription list of an existing client grows; only the first call connects.
#include <iostream>
#include <memory>
#include <mqtt/async_client.h>
#include <string>

namespace {
class Hub {
public:
  void watch(const std::string &topic) {
    if (client) {
      client->subscribe(topic, 1);
      return;
    }
    client =
        std::make_unique<mqtt::async_client>("tcp://localhost:1883", "hub");
    mqtt::connect_options options;
    options.set_automatic_reconnect(true);
    client->connect(options)->wait();
    client->subscribe(topic, 1);
  }

private:
  std::unique_ptr<mqtt::async_client> client;
};
} // namespace

int main() {
  Hub hub;
  std::string topic;
  try {
    while (std::cin >> topic)
      hub.watch(topic);
  } catch (const mqtt::exception &e) {
    std::cerr << e.what() << '\n';
    return 1;
  }
  return 0;
}
