// RUN: %check_iot_tidy %s 'iot-*' %t
// A loss that the handler notes while the program waits for the token: the attempt came up, and waiting for it does not throw.
#include <atomic>
#include <chrono>
#include <mqtt/async_client.h>
#include <thread>

namespace {
class Feeder {
public:
  Feeder() {
    client_.set_connection_lost_handler([this](const std::string &) { down_ = true; });
  }

  void run() {
    for (;;) {
      try {
        client_.connect()->wait();
      } catch (const mqtt::exception &) {
        std::this_thread::sleep_for(std::chrono::seconds(3));
        continue;
      }
      do
        std::this_thread::sleep_for(std::chrono::milliseconds(250));
      while (!down_.load());
      down_ = false;
    }
  }

private:
  mqtt::async_client client_{"tcp://broker:1883", "feeder"};
  std::atomic<bool> down_{false};
};
} // namespace

int main() {
  Feeder feeder;
  feeder.run();
}
