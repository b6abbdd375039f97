// RUN: %prove_at_broker %s %t
// PROOF-LINK: -lmosquitto
// PROOF-BEFORE: connections==2, lost==1
// "To be sure" a second connect before the first reading: the live session is
// dropped without a DISCONNECT, so that the broker sends the will.
#include <mosquitto.h>
#include <stdbool.h>
#include <stddef.h>

static bool answered;

static void on_connect(struct mosquitto *client, void *data, int rc) {
  (void)client;
  (void)data;
  answered = rc == 0;
}

static void pump(struct mosquitto *client) {
  answered = false;
  for (int turn = 0; turn < 500 && !answered; turn++)
    mosquitto_loop(client, 20, 1);
}

int main(void) {
  mosquitto_lib_init();
  struct mosquitto *client = mosquitto_new("meter-1", true, NULL);
  if (!client)
    return 1;
  mosquitto_connect_callback_set(client, on_connect);
  mosquitto_connect(client, "127.0.0.1", PORT, 60);
  pump(client);

#ifdef FIXED
  if (mosquitto_socket(client) == -1)
    mosquitto_connect(client, "127.0.0.1", PORT, 60);
#else
  mosquitto_connect(client, "127.0.0.1", PORT, 60);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: {{.*}} [iot-double-connect]
#endif
  for (int reading = 0; reading < 5; reading++) {
    mosquitto_publish(client, NULL, "meter/1", 2, "42", 0, false);
    mosquitto_loop(client, 20, 1);
  }
  mosquitto_disconnect(client);
  mosquitto_destroy(client);
  mosquitto_lib_cleanup();
  return 0;
}
