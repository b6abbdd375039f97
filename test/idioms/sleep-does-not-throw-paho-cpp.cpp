// RUN: %check_iot_tidy %s 'iot-*' %t
// RUN: %check_iot_tidy -check-suffix=THROWS %s 'iot-*' %t.throws -- -- -DTHROWS
// Only the connect gets into the handler: functions of the C library throw nothing.
#include <mqtt/client.h>
#include <unistd.h>

void settle(int seconds);

int main() {
  mqtt::client client("tcp://broker:1883", "meter-4");
  for (int i = 0; i < 5; i++) {
    try {
      client.connect();
      // CHECK-MESSAGES-THROWS: :[[@LINE-1]]:7: warning: {{.*}} [iot-ungated-retry-loop]
#ifdef THROWS
      settle(1);
#else
      sleep(1);
#endif
      break;
    } catch (...) {
      sleep(5);
    }
  }
}
