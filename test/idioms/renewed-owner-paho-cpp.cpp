// RUN: %check_iot_tidy %s 'iot-*' %t
// RUN: %check_iot_tidy -check-suffix=KEPT %s 'iot-*' %t.kept -- -- -DKEPT
// To assign to a smart pointer, or to emplace an optional, ends what was there.
#include <chrono>
#include <memory>
#include <mqtt/client.h>
#include <optional>
#include <thread>

namespace {
void pause() { std::this_thread::sleep_for(std::chrono::minutes(1)); }

class Pump {
public:
  void run() {
    for (;;) {
#ifdef KEPT
      if (!client_)
#endif
        client_.emplace("tcp://broker:1883", "pump-2");
      client_->connect();
      // CHECK-MESSAGES-KEPT: :[[@LINE-1]]:7: warning: {{.*}} [iot-double-connect]
      client_->publish("pump/2", "ok", 2);
      pause();
    }
  }

private:
  std::optional<mqtt::client> client_;
};

void assigned() {
  std::unique_ptr<mqtt::client> client;
  for (int i = 0; i < 20; ++i) {
#ifdef KEPT
    if (!client)
#endif
      client = std::make_unique<mqtt::client>("tcp://broker:1883", "pump-3");
    client->connect();
    // CHECK-MESSAGES-KEPT: :[[@LINE-1]]:5: warning: {{.*}} [iot-ungated-retry-loop]
    pause();
  }
}

void shared() {
  std::shared_ptr<mqtt::client> client;
  for (int i = 0; i < 20; ++i) {
#ifdef KEPT
    if (!client)
#endif
      client = std::make_shared<mqtt::client>("tcp://broker:1883", "pump-4");
    client->connect();
    // CHECK-MESSAGES-KEPT: :[[@LINE-1]]:5: warning: {{.*}} [iot-ungated-retry-loop]
    pause();
  }
}
} // namespace

int main() {
  assigned();
  shared();
  Pump pump;
  pump.run();
}
