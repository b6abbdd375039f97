// RUN: %prove_at_broker %s %t
// PROOF-LINK: -lmosquitto
// PROOF-BEFORE: takeovers>=3
// PROOF-AFTER: attempts==2, connections==2, farewells==2
// PROOF-FIX: by hand
// Two clients of one id whose threads reconnect by themselves: they throw each
// other out until the program is told to stop.
#include <mosquitto.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stddef.h>
#include <unistd.h>

#ifdef FIXED
#define ALARMS "panel-alarms"
#else
#define ALARMS "panel"
#endif

static atomic_int lost;
static atomic_int answers;

static void on_connect(struct mosquitto *m, void *data, int rc) {
  (void)m;
  (void)data;
  (void)rc;
  answers++;
}

static void on_disconnect(struct mosquitto *m, void *data, int rc) {
  (void)m;
  (void)data;
  if (rc != 0)
    lost++;
}

static struct mosquitto *start(const char *id) {
  struct mosquitto *client = mosquitto_new(id, true, NULL);
  if (!client)
    return NULL;
  mosquitto_connect_callback_set(client, on_connect);
  mosquitto_disconnect_callback_set(client, on_disconnect);
  mosquitto_connect(client, "127.0.0.1", PORT, 60);
#ifndef FIXED
  // CHECK-MESSAGES: :[[@LINE-2]]:3: warning: {{.*}} [iot-duplicate-client-id]
#endif
  mosquitto_loop_start(client);
  return client;
}

static void stop(struct mosquitto *client) {
  mosquitto_disconnect(client);
  mosquitto_loop_stop(client, false);
  mosquitto_destroy(client);
}

int main(void) {
  mosquitto_lib_init();
  struct mosquitto *display = start("panel");
  struct mosquitto *alarms = start(ALARMS);
  if (!display || !alarms)
    return 1;
#ifdef FIXED
  for (int tries = 0; tries < 500 && answers < 2; tries++)
#else
  for (int tries = 0; tries < 500 && lost < 3; tries++)
#endif
    usleep(20000);
  stop(display);
  stop(alarms);
  return 0;
}
