// RUN: %check_iot_tidy %s 'iot-*' %t
// mosquitto_want_write tells of the output queue.
#include <mosquitto.h>
#include <stdio.h>

int main(void) {
  mosquitto_lib_init();
  struct mosquitto *client = mosquitto_new("meter-17", true, NULL);
  if (!client)
    return 1;
  if (mosquitto_connect(client, "broker", 1883, 60) != MOSQ_ERR_SUCCESS)
    return 1;
  while (mosquitto_loop(client, 1000, 1) == MOSQ_ERR_SUCCESS) {
    if (!mosquitto_want_write(client)) {
      printf("idle, reconnect\n");
      mosquitto_reconnect(client);
      // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'client' is already {{(being opened|open)}}, and the test before this connect does not tell: 'mosquitto_want_write' tells whether data waits to be written; a second connect drops the live connection without a DISCONNECT, so the will is sent, and opens a new one [iot-misread-connection-state]
    }
  }
  mosquitto_destroy(client);
  return 0;
}
