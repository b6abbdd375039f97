// RUN: %check_iot_tidy %s 'iot-*' %t
// Nothing in the loop waits: a refused connection comes back at once.
#include <mosquitto.h>
#include <stdio.h>

int main(void) {
  mosquitto_lib_init();
  struct mosquitto *m = mosquitto_new("scale-2", true, NULL);
  if (!m)
    return 1;
  while (mosquitto_connect(m, "broker", 1883, 60) != MOSQ_ERR_SUCCESS) {
    // CHECK-MESSAGES: :[[@LINE-1]]:10: warning: 'm' is opened again at once after a failed attempt, without any wait [iot-reconnect-without-backoff]
    fprintf(stderr, "again\n");
  }
  mosquitto_publish(m, NULL, "scale/2", 2, "ok", 1, false);
  mosquitto_loop_forever(m, -1, 1);
  mosquitto_destroy(m);
  return 0;
}
