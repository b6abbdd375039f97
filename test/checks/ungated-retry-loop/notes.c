// RUN: %check_iot_tidy %s 'iot-*' %t
// The note names the loop.
#include <mosquitto.h>
#include <unistd.h>

void start(struct mosquitto *client) {
  for (int attempt = 0; attempt < 5; attempt++) {
    mosquitto_connect(client, "broker", 1883, 60);
    // CHECK-NOTES: :[[@LINE-1]]:5: warning: the loop opens 'client' again whatever the outcome was; a second connect drops the live connection without a DISCONNECT, so the will is sent, and opens a new one [iot-ungated-retry-loop]
    // CHECK-NOTES: :[[@LINE-3]]:3: note: the loop comes back with the connection open
    // CHECK-NOTES: :[[@LINE-3]]:5: note: connect only if mosquitto_socket(client) == -1
    sleep(2);
  }
}
