// RUN: %check_iot_tidy %s 'iot-*' %t
// A loop that is ungated and as fast as it can be: the gate mends the first only, and
// what will be left is said together with it.
#include <mosquitto.h>
#include <unistd.h>

void at_once(struct mosquitto *client) {
  for (int i = 0; i < 9; i++) {
    mosquitto_connect(client, "broker", 1883, 60);
    // CHECK-NOTES: :[[@LINE-1]]:5: warning: the loop opens 'client' again {{.*}} [iot-ungated-retry-loop]
    // CHECK-NOTES: :[[@LINE-3]]:3: note: the loop comes back with the connection open
    // CHECK-NOTES: :[[@LINE-3]]:5: note: connect only if mosquitto_socket(client) == -1
    // CHECK-NOTES: :[[@LINE-4]]:5: note: wait before the next attempt, longer after each one, such as sleep(5)
  }
}

void with_pauses(struct mosquitto *client) {
  for (int i = 0; i < 9; i++) {
    mosquitto_connect(client, "broker", 1883, 60);
    // CHECK-NOTES: :[[@LINE-1]]:5: warning: the loop opens 'client' again {{.*}} [iot-ungated-retry-loop]
    // CHECK-NOTES: :[[@LINE-3]]:3: note: the loop comes back with the connection open
    // CHECK-NOTES: :[[@LINE-3]]:5: note: connect only if mosquitto_socket(client) == -1
    sleep(i);
  }
}

void twice(struct mosquitto *client) {
  mosquitto_connect(client, "broker", 1883, 60);
  mosquitto_connect(client, "broker", 1883, 60);
  // CHECK-NOTES: :[[@LINE-1]]:3: warning: 'client' is already being opened; {{.*}} [iot-double-connect]
  // CHECK-NOTES: :[[@LINE-3]]:3: note: opened here first
  // CHECK-NOTES: :[[@LINE-3]]:3: note: connect only if mosquitto_socket(client) == -1
}
