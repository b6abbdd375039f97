// RUN: %check_iot_tidy %s 'iot-*' %t
// lock_guard over the gate and the connect; callers are two threads.
#include <atomic>
#include <chrono>
#include <iostream>
#include <mqtt/client.h>
#include <mutex>
#include <string>
#include <thread>

namespace {
class Shared {
public:
  explicit Shared(const std::string &uri) : client(uri, "shared-1") {}

  bool publish(const std::string &topic, const std::string &text) {
    std::lock_guard<std::mutex> hold(mutex);
    if (!client.is_connected()) {
      try {
        client.connect();
      } catch (const mqtt::exception &e) {
        std::cerr << e.what() << '\n';
        return false;
      }
    }
    client.publish(topic, text.c_str(), text.size(), 0, false);
    return true;
  }

private:
  std::mutex mutex;
  mqtt::client client;
};
} // namespace

int main() {
  Shared shared("tcp://localhost:1883");
  std::atomic<bool> stop{false};
  auto body = [&](const char *topic) {
    while (!stop) {
      shared.publish(topic, "alive");
      std::this_thread::sleep_for(std::chrono::seconds(5));
    }
  };
  std::thread first([&] { body("shared/a"); });
  std::thread second([&] { body("shared/b"); });
  std::cin.get();
  stop = true;
  first.join();
  second.join();
  return 0;
}
