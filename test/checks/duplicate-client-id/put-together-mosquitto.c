// RUN: %check_iot_tidy %s 'iot-*' %t
// XFAIL: *
// Both connections of the process are named after the host. The text of a
// buffer is not followed, so the two ids are not known to be the same one.
#include <mosquitto.h>
#include <stdio.h>
#include <unistd.h>

static struct mosquitto *connectTo(const char *broker) {
  char host[48] = "", id[64];
  gethostname(host, sizeof(host) - 1);
  snprintf(id, sizeof(id), "relay-%s", host);
  struct mosquitto *link = mosquitto_new(id, true, NULL);
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}}
  // [iot-duplicate-client-id]
  if (link && mosquitto_connect(link, broker, 1883, 60) != MOSQ_ERR_SUCCESS) {
    mosquitto_destroy(link);
    return NULL;
  }
  return link;
}

int main(void) {
  mosquitto_lib_init();
  struct mosquitto *readings = connectTo("broker.lan");
  struct mosquitto *alarms = connectTo("broker.lan");
  while (readings && alarms) {
    mosquitto_loop(readings, 50, 1);
    mosquitto_loop(alarms, 50, 1);
  }
  return 1;
}
