// RUN: %prove_at_broker %s %t
// PROOF-LINK: -lmosquitto
// PROOF-BEFORE: attempts==6, lost==5
// Each reading is sent over a connection of its own, and nobody closes the one before.
#include <mosquitto.h>
#include <stdbool.h>
#include <stddef.h>

static struct mosquitto *client;

static void send_reading(void) {
#ifdef FIXED
  if (mosquitto_socket(client) == -1)
    mosquitto_connect(client, "127.0.0.1", PORT, 60);
#else
  mosquitto_connect(client, "127.0.0.1", PORT, 60);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: {{.*}} [iot-double-connect]
#endif
  mosquitto_publish(client, NULL, "meter/3", 2, "42", 0, false);
}

int main(void) {
  mosquitto_lib_init();
  client = mosquitto_new("meter-3", true, NULL);
  if (!client)
    return 1;
  for (int reading = 0; reading < 6; reading++) {
    send_reading();
    for (int turn = 0; turn < 5; turn++)
      mosquitto_loop(client, 20, 1);
  }
  mosquitto_disconnect(client);
  mosquitto_destroy(client);
  mosquitto_lib_cleanup();
  return 0;
}
