// RUN: %check_iot_tidy %s 'iot-*' %t
// A failed attempt is remembered when its client is destroyed: the one made in
// its place tries at once again.
#include <mosquitto.h>
#include <stddef.h>

static struct mosquitto *pump;

static bool ready(void) {
  if (pump)
    return true;
  pump = mosquitto_new("heat-pump", true, NULL);
  if (pump && mosquitto_connect(pump, "broker.lan", 1883, 60) == 0)
    // CHECK-MESSAGES: :[[@LINE-1]]:15: warning: {{.*}}
    // [iot-reconnect-without-backoff]
    return true;
  mosquitto_destroy(pump);
  pump = NULL;
  return false;
}

int main(void) {
  mosquitto_lib_init();
  while (!ready())
    ;
  return mosquitto_loop_forever(pump, -1, 1);
}
