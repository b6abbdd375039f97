// RUN: %check_iot_tidy %s 'iot-*' %t
// The note tells where the loss was seen.
#include <mosquitto.h>

void run(struct mosquitto *client) {
  for (;;) {
    int rc = mosquitto_loop(client, 1000, 1);
    if (rc != MOSQ_ERR_SUCCESS)
      mosquitto_reconnect(client);
    // CHECK-NOTES: :[[@LINE-1]]:7: warning: 'client' is opened again at once after the connection was lost, while the service may still hold the old one [iot-reconnect-without-backoff]
    // CHECK-NOTES: :[[@LINE-4]]:14: note: the loss is seen here
    // CHECK-NOTES: :[[@LINE-3]]:7: note: wait before the next attempt, longer after each one{{(, such as .*)?}}
  }
}
