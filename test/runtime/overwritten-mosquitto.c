// RUN: %prove_at_broker %s %t
// PROOF-LINK: -lmosquitto
// PROOF-BEFORE: takeovers>=1
// PROOF-AFTER: connections==2, takeovers==0, farewells==2
// The settings have changed: start() makes a new client, the thread of the old
// one goes on, and the broker throws it out.
#include <mosquitto.h>
#include <stdbool.h>
#include <stdio.h>
#include <unistd.h>

static struct mosquitto *client;
static volatile bool answered;

static void on_connect(struct mosquitto *m, void *data, int rc) {
  (void)m;
  (void)data;
  answered = rc == 0;
}

static void start(int keepalive) {
  answered = false;
#ifdef FIXED
  if (client) {
    mosquitto_disconnect(client);
    mosquitto_loop_stop(client, false);
    mosquitto_destroy(client);
  }
#endif
  client = mosquitto_new("meter-4", true, NULL);
#ifndef FIXED
  // CHECK-MESSAGES: :[[@LINE-2]]:12: warning: {{.*}} [iot-overwritten-connection]
#endif
  if (!client)
    return;
  mosquitto_connect_callback_set(client, on_connect);
  mosquitto_connect(client, "127.0.0.1", PORT, keepalive);
  mosquitto_loop_start(client);
  for (int tries = 0; tries < 500 && !answered; tries++)
    usleep(20000);
}

int main(void) {
  mosquitto_lib_init();
  start(60);
  start(30);
  mosquitto_disconnect(client);
  mosquitto_loop_stop(client, false);
  mosquitto_destroy(client);
  return 0;
}
