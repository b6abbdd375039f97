// RUN: %check_iot_tidy %s 'iot-*' %t
// Connect once; a promise tells the outcome, then the program works.
#include <chrono>
#include <future>
#include <iostream>
#include <mqtt/async_client.h>
#include <string>

namespace {
class Shadow {
public:
  explicit Shadow(const std::string &uri) : client(uri, "shadow-1") {
    client.set_connected_handler([this](const std::string &) {
      if (!told) {
        told = true;
        up.set_value(true);
      }
    });
  }

  bool start(std::chrono::seconds limit) {
    mqtt::connect_options options;
    options.set_automatic_reconnect(1, 32);
    std::future<bool> done = up.get_future();
    try {
      client.connect(options);
    } catch (const mqtt::exception &e) {
      std::cerr << e.what() << '\n';
      return false;
    }
    return done.wait_for(limit) == std::future_status::ready && done.get();
  }

  void update(const std::string &document) {
    client.publish("shadow/update", document, 1, false);
  }

  void stop() { client.disconnect()->wait(); }

private:
  mqtt::async_client client;
  std::promise<bool> up;
  bool told = false;
};
} // namespace

int main() {
  Shadow shadow("ssl://iot.example.com:8883");
  if (!shadow.start(std::chrono::seconds(30)))
    return 1;
  shadow.update("{\"on\":true}");
  shadow.stop();
  return 0;
}
