// RUN: %check_iot_tidy %s 'iot-*' %t
// The note tells where it was destroyed.
#include <mosquitto.h>

void restart(struct mosquitto *client) {
  mosquitto_destroy(client);
  mosquitto_connect(client, "broker", 1883, 60);
  // CHECK-NOTES: :[[@LINE-1]]:3: warning: 'client' was destroyed and is opened without being created again [iot-connect-after-destroy]
  // CHECK-NOTES: :[[@LINE-3]]:3: note: destroyed here
}
