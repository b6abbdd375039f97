// RUN: %check_iot_tidy -check-suffix=LIVE %s 'iot-*' %t.live -- -- -DLIVE
// RUN: %check_iot_tidy %s 'iot-*' %t
// A message asks for another broker: the old connection is open, or there would be
// no message.
#include <mosquitto.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static char host[64] = "broker";
static bool moved;

static void on_message(struct mosquitto *client, void *user,
                       const struct mosquitto_message *message) {
  (void)client;
  (void)user;
  snprintf(host, sizeof(host), "%s", (const char *)message->payload);
  moved = true;
}

int main(void) {
  struct mosquitto *client;
  mosquitto_lib_init();
  client = mosquitto_new("meter-17", true, NULL);
  if (client == NULL)
    return EXIT_FAILURE;
  mosquitto_message_callback_set(client, on_message);
  while (mosquitto_connect(client, host, 1883, 60) != MOSQ_ERR_SUCCESS)
    sleep(10);
  for (;;) {
    if (mosquitto_loop(client, 1000, 1) != MOSQ_ERR_SUCCESS)
      return EXIT_FAILURE;
    if (moved) {
      moved = false;
#ifndef LIVE
      mosquitto_disconnect(client);
#endif
      mosquitto_connect(client, host, 1883, 60);
      // CHECK-MESSAGES-LIVE: :[[@LINE-1]]:7: warning: 'client' is already open; {{.*}} [iot-double-connect]
    }
  }
}
