// RUN: %check_iot_tidy %s iot-double-connect %t -- -- -std=c++17
// An atomic that begins as true: what is done while it is.
#include <atomic>
#include <mosquitto.h>

static std::atomic<bool> Running{true};

int main() {
  mosquitto *M = mosquitto_new("meter", true, nullptr);
  mosquitto_connect(M, "broker", 1883, 60);
  if (Running)
    mosquitto_connect(M, "broker", 1883, 60);
// CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'M' is already being opened{{.*}} [iot-double-connect]
  if (!Running)
    mosquitto_connect(M, "broker", 1883, 60);
}
