// RUN: %check_iot_tidy %s 'iot-*' %t
// The callback destroys the client, main connects it again.
#include <mosquitto.h>
#include <stdbool.h>
#include <stdio.h>
#include <unistd.h>

static struct mosquitto *client;
static volatile bool lost;

static void on_disconnect(struct mosquitto *m, void *data, int rc) {
  (void)data;
  fprintf(stderr, "%s\n", mosquitto_strerror(rc));
  mosquitto_destroy(m);
  lost = true;
}

int main(void) {
  mosquitto_lib_init();
  client = mosquitto_new("loom-2", true, NULL);
  if (!client)
    return 1;
  mosquitto_disconnect_callback_set(client, on_disconnect);
  if (mosquitto_connect(client, "broker", 1883, 60) != MOSQ_ERR_SUCCESS)
    return 1;
  for (;;) {
    if (lost) {
      lost = false;
      sleep(10);
      mosquitto_connect(client, "broker", 1883, 60);
      // CHECK-MESSAGES: :[[@LINE-1]]:7: warning: 'client' was destroyed and is opened without being created again [iot-connect-after-destroy]
    }
    mosquitto_loop(client, 1000, 1);
  }
}
