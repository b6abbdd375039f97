// RUN: %check_iot_tidy %s 'iot-*' %t
// The message says what the test really tells.
#include <mosquitto.h>

int main(void) {
  struct mosquitto *client = mosquitto_new("meter-17", true, 0);
  if (!client || mosquitto_connect(client, "broker", 1883, 60) != 0)
    return 1;
  if (!mosquitto_want_write(client))
    mosquitto_reconnect(client);
  // CHECK-NOTES: :[[@LINE-1]]:5: warning: 'client' is already being opened, and the test before this connect does not tell: 'mosquitto_want_write' tells whether data waits to be written; a second connect drops the live connection without a DISCONNECT, so the will is sent, and opens a new one [iot-misread-connection-state]
  // CHECK-NOTES: :[[@LINE-5]]:18: note: opened here
  // CHECK-NOTES: :10:5: note: connect only if mosquitto_socket(client) == -1
  return 0;
}
