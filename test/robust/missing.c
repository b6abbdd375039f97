// A header that is not there: what of the file can be read is analysed.
// RUN: not %tidy --quiet --checks=-*,iot-* %s -- -std=c17 -w | FileCheck %s
#include <mosquitto.h>
#include "missing.h"

static struct missing state;

static int open(struct mosquitto *client) {
  state.tries++;
  return mosquitto_connect(client, MISSING_BROKER, state.port, 60);
}

missing_t unknown(missing_t);

void whole(void) {
  struct mosquitto *client = mosquitto_new("device", 1, 0);
  mosquitto_connect(client, "broker", 1883, 60);
  mosquitto_connect(client, "broker", 1883, 60);
  // CHECK: :[[@LINE-1]]:3: warning: 'client' is {{.*}} [iot-double-connect]
}
