// RUN: %check_iot_tidy %s 'iot-*' %t
// The thread of loop_start() reconnects a lost client by itself: the one that is put in
// its place has the same identity, and the old one comes back.
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
      client = mosquitto_new("meter", true, NULL);
      // CHECK-MESSAGES: :[[@LINE-1]]:16: warning: the handle is overwritten while libmosquitto is reconnecting it by itself; nothing can close it any more, and it and the next connection evict each other [iot-overwritten-connection]
      if (!client)
        return 1;
      mosquitto_disconnect_callback_set(client, on_down);
      if (mosquitto_connect(client, "broker", 1883, 60))
        return 1;
      running = true;
      mosquitto_loop_start(client);
    }
    sleep(60);
  }
}
