// RUN: %prove_at_broker %s %t
// PROOF-LINK: -lmosquitto
// PROOF-BEFORE: takeovers>=1
// PROOF-AFTER: attempts==2, connections==2, farewells==2
// PROOF-FIX: by hand
// Sensors and commands each have a client, and both are "gateway".
#include <mosquitto.h>
#include <stdbool.h>
#include <stddef.h>

#ifdef FIXED
#define COMMANDS "gateway-commands"
#else
#define COMMANDS "gateway"
#endif

static void serve(struct mosquitto *one, struct mosquitto *other) {
  for (int turn = 0; turn < 10; turn++) {
    mosquitto_loop(one, 20, 1);
    mosquitto_loop(other, 20, 1);
  }
}

int main(void) {
  mosquitto_lib_init();
  struct mosquitto *sensors = mosquitto_new("gateway", true, NULL);
  struct mosquitto *commands = mosquitto_new(COMMANDS, true, NULL);
  if (!sensors || !commands)
    return 1;
  mosquitto_connect(sensors, "127.0.0.1", PORT, 60);
  mosquitto_connect(commands, "127.0.0.1", PORT, 60);
#ifndef FIXED
  // CHECK-MESSAGES: :[[@LINE-2]]:3: warning: {{.*}} [iot-duplicate-client-id]
#endif
  serve(sensors, commands);
  mosquitto_disconnect(sensors);
  mosquitto_disconnect(commands);
  mosquitto_destroy(sensors);
  mosquitto_destroy(commands);
  mosquitto_lib_cleanup();
  return 0;
}
