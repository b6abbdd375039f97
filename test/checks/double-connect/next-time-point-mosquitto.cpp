// RUN: %check_iot_tidy %s 'iot-*' %t
// XFAIL: *
// Connects every ten seconds, open or not. With a time_t it is reported: the objects of
// std::chrono are not followed, and what is not followed is believed.
#include <chrono>
#include <mosquitto.h>

int main() {
  mosquitto *M = mosquitto_new("ferry", true, nullptr);
  std::chrono::steady_clock::time_point Next{};
  for (;;) {
    auto Now = std::chrono::steady_clock::now();
    if (Now >= Next) {
      Next = Now + std::chrono::seconds(10);
      mosquitto_connect(M, "broker", 1883, 60);
      // CHECK-MESSAGES: :[[@LINE-1]]:7: warning: {{.*}} [iot-double-connect]
    }
    mosquitto_loop(M, 50, 1);
  }
}
