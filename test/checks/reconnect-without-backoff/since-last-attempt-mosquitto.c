// RUN: %check_iot_tidy %s 'iot-*' %t
// XFAIL: *
// The pause is counted from the last attempt. After an hour of connection it is
// long over when the connection drops, so the next attempt follows at once; any
// question about the time counts as a wait.
#include <mosquitto.h>
#include <time.h>

int main(void) {
  mosquitto_lib_init();
  struct mosquitto *pump = mosquitto_new("well-pump", true, NULL);
  time_t tried = time(NULL);
  if (!pump || mosquitto_connect(pump, "broker.lan", 1883, 60))
    return 1;
  for (;;) {
    if (mosquitto_loop(pump, 100, 1) && time(NULL) - tried > 20) {
      tried = time(NULL);
      mosquitto_reconnect(pump);
      // CHECK-MESSAGES: :[[@LINE-1]]:7: warning: {{.*}}
      // [iot-reconnect-without-backoff]
    }
  }
}
