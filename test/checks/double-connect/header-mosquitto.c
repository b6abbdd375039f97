// RUN: %check_iot_tidy %s 'iot-*' %t -- -header-filter='.*'
// The second connect stands in a header.
#include "Inputs/uplink.h"

int main(void) {
  mosquitto_lib_init();
  struct mosquitto *client = mosquitto_new("cage-1", true, NULL);
  if (!client)
    return 1;
  if (mosquitto_connect(client, "broker", 1883, 60) != MOSQ_ERR_SUCCESS)
    return 1;
  // CHECK-MESSAGES: uplink.h:8:10: warning: 'm' is already being opened; a second connect drops the live connection without a DISCONNECT, so the will is sent, and opens a new one [iot-double-connect]
  if (uplink_open(client, "broker") != MOSQ_ERR_SUCCESS)
    return 1;
  mosquitto_destroy(client);
  return 0;
}
