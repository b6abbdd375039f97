// RUN: %check_iot_tidy %s 'iot-*' %t
// unique_ptr<mqtt::client>: reset first, then the new one with the same id.
#include <chrono>
#include <iostream>
#include <memory>
#include <mqtt/client.h>
#include <string>
#include <thread>

namespace {
class Relay {
public:
  bool attach(const std::string &uri) {
    client_.reset();
    client_ = std::make_unique<mqtt::client>(uri, "relay-44");
    mqtt::connect_options options;
    options.set_keep_alive_interval(15);
    try {
      client_->connect(options);
    } catch (const mqtt::exception &e) {
      std::cerr << uri << ": " << e.what() << '\n';
      client_.reset();
      return false;
    }
    return true;
  }
  bool alive() const { return client_ && client_->is_connected(); }
  void toggle() {
    on_ = !on_;
    client_->publish("relay/44", on_ ? "1" : "0", 1, 1, true);
  }

private:
  std::unique_ptr<mqtt::client> client_;
  bool on_ = false;
};
} // namespace

int main() {
  const std::string uris[] = {"tcp://a.example.com:1883",
                              "tcp://b.example.com:1883"};
  Relay relay;
  std::size_t next = 0;
  for (;;) {
    if (!relay.alive()) {
      std::this_thread::sleep_for(std::chrono::seconds(5));
      relay.attach(uris[next++ % 2]);
      continue;
    }
    relay.toggle();
    std::this_thread::sleep_for(std::chrono::seconds(1));
  }
}
