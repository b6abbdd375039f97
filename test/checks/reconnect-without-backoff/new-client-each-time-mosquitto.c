// RUN: %check_iot_tidy %s 'iot-*' %t
// XFAIL: *
// A failed attempt is remembered with its client, and is forgotten when that is
// destroyed. With a client that is kept the same loop is reported.
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
