// RUN: %check_iot_tidy %s 'iot-*' %t
// One helper for both clients; the second call was copied with its id.
#include <mosquitto.h>
#include <stdbool.h>
#include <stddef.h>

static struct mosquitto *join(const char *id, const char *host) {
  struct mosquitto *m = mosquitto_new(id, true, NULL);
  if (m != NULL && mosquitto_connect(m, host, 1883, 60) != MOSQ_ERR_SUCCESS) {
    // CHECK-MESSAGES: :[[@LINE-1]]:20: warning: two live connections use the
    // same identity; the service drops one whenever the other connects
    // [iot-duplicate-client-id]
    mosquitto_destroy(m);
    return NULL;
  }
  return m;
}

int main(void) {
  const char *const host = "greenhouse.local";
  mosquitto_lib_init();
  struct mosquitto *climate = join("bed-7", host);
  struct mosquitto *valves = join("bed-7", host);
  if (climate == NULL || valves == NULL)
    return 1;
  mosquitto_subscribe(valves, NULL, "bed/7/valve", 1);
  for (;;) {
    mosquitto_loop(climate, 500, 1);
    mosquitto_loop(valves, 500, 1);
  }
}
