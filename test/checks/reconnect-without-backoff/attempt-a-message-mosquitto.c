// RUN: %check_iot_tidy %s 'iot-*' %t
// XFAIL: *
// One attempt for every message while the broker is away. How often messages
// come is up to the callers, in other files; with a loop here that sends
// without a wait it is reported.
#include <mosquitto.h>
#include <string.h>

static struct mosquitto *queue;
static bool up;

bool setUp(void) {
  mosquitto_lib_init();
  queue = mosquitto_new("logger", true, NULL);
  return queue;
}

int store(const char *reading) {
  if (!up)
    up = mosquitto_connect(queue, "broker.lan", 1883, 60) == MOSQ_ERR_SUCCESS;
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}}
  // [iot-reconnect-without-backoff]
  return up ? mosquitto_publish(queue, NULL, "readings", (int)strlen(reading),
                                reading, 1, false)
            : MOSQ_ERR_NO_CONN;
}
