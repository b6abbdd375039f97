// RUN: %check_iot_tidy %s 'iot-*' %t
// The notes: where it was opened, and the gate.
#include <mosquitto.h>

int main(void) {
  struct mosquitto *client = mosquitto_new("device", true, 0);
  if (!client)
    return 1;
  mosquitto_connect(client, "broker", 1883, 60);
  mosquitto_connect(client, "broker", 1883, 60);
  // CHECK-NOTES: :[[@LINE-1]]:3: warning: 'client' is already being opened; a second connect {{.*}} [iot-double-connect]
  // CHECK-NOTES: :[[@LINE-3]]:3: note: opened here
  // CHECK-NOTES: :[[@LINE-3]]:3: note: connect only if mosquitto_socket(client) == -1
  mosquitto_destroy(client);
  return 0;
}
