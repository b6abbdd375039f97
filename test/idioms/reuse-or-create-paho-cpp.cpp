// RUN: %check_iot_tidy %s 'iot-*' %t
// The first call creates and connects, later ones reconnect what is there.
#include <chrono>
#include <iostream>
#include <memory>
#include <mqtt/client.h>
#include <string>
#include <thread>

namespace {
class Sink {
public:
  bool ensure() {
    if (!client_) {
      client_ = std::make_unique<mqtt::client>("tcp://localhost:1883", "sink");
      return attempt([this] { client_->connect(); });
    }
    if (client_->is_connected())
      return true;
    return attempt([this] { client_->reconnect(); });
  }

  void put(const std::string &line) {
    if (ensure())
      client_->publish("sink/line", line.c_str(), line.size(), 1, false);
  }

private:
  template <typename F> bool attempt(F &&step) {
    try {
      step();
      return true;
    } catch (const mqtt::exception &e) {
      std::cerr << e.what() << '\n';
      std::this_thread::sleep_for(std::chrono::seconds(2));
      return false;
    }
  }

  std::unique_ptr<mqtt::client> client_;
};
} // namespace

int main() {
  Sink sink;
  std::string line;
  while (std::getline(std::cin, line))
    sink.put(line);
  return 0;
}
