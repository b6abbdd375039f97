// RUN: %check_iot_tidy %s 'iot-*' %t
// A client that its SDK would reconnect is ended before another one takes its place.
#include <mosquitto.h>
#include <stdbool.h>
#include <stddef.h>
#include <unistd.h>

static struct mosquitto *client;
static volatile bool running;

static void on_down(struct mosquitto *m, void *data, int rc) {
  (void)m;
  (void)data;
  (void)rc;
  running = false;
}

int main(void) {
  for (;;) {
    if (!running) {
      if (client) {
        mosquitto_disconnect(client);
        mosquitto_loop_stop(client, true);
        mosquitto_destroy(client);
      }
      client = mosquitto_new("meter", true, NULL);
      if (!client)
        return 1;
      mosquitto_disconnect_callback_set(client, on_down);
      running = true;
      if (mosquitto_connect(client, "broker", 1883, 60))
        return 1;
      mosquitto_loop_start(client);
    }
    sleep(60);
  }
}
