// RUN: %prove_at_broker %s %t
// PROOF-LINK: -lmosquitto
// PROOF-BEFORE: attempts==5, lost==4
// Five tries, whatever the first one has done.
#include <mosquitto.h>
#include <stdbool.h>
#include <stddef.h>
#include <unistd.h>

static void serve(struct mosquitto *client) {
  for (int turn = 0; turn < 10; turn++)
    mosquitto_loop(client, 20, 1);
}

int main(void) {
  mosquitto_lib_init();
  struct mosquitto *client = mosquitto_new("meter-2", true, NULL);
  if (!client)
    return 1;
#ifdef FIXED
  for (int tries = 0; tries < 5; tries++) {
    if (mosquitto_connect(client, "127.0.0.1", PORT, 60) == MOSQ_ERR_SUCCESS)
      break;
    usleep(100000);
  }
#else
  for (int tries = 0; tries < 5; tries++) {
    mosquitto_connect(client, "127.0.0.1", PORT, 60);
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: {{.*}} [iot-ungated-retry-loop]
    usleep(100000);
  }
#endif
  serve(client);
  mosquitto_disconnect(client);
  mosquitto_destroy(client);
  mosquitto_lib_cleanup();
  return 0;
}
