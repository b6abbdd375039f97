// RUN: %check_iot_tidy %s 'iot-double-connect,iot-ungated-retry-loop' %t
// Conditions of a do-while, whose ways meet before they are decided.
#include <mosquitto.h>
#include <stdbool.h>

static struct mosquitto *client;

static bool step(void) {
  mosquitto_connect(client, "b", 1883, 60);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'client' is already being opened; {{.*}} [iot-double-connect]
  return true;
}

static void never_back(void) {
  do {
  } while (step() || step());
  mosquitto_connect(client, "b", 1883, 60); // not reached
}

int main(void) {
  client = mosquitto_new("dw", true, NULL);
  never_back();
}
