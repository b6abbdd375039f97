// RUN: %check_iot_tidy %s 'iot-*' %t
// What the SDK reported last is kept as it came, and asked before a connect.
#include <mosquitto.h>
#include <unistd.h>

static struct mosquitto *client;
static int last = -1;

static void on_connect(struct mosquitto *m, void *data, int rc) {
  (void)m, (void)data;
  last = rc;
}

static void on_disconnect(struct mosquitto *m, void *data, int rc) {
  (void)m, (void)data;
  last = rc ? rc : -1;
}

int main(void) {
  client = mosquitto_new("word-1", true, NULL);
  if (!client)
    return 1;
  mosquitto_connect_callback_set(client, on_connect);
  mosquitto_disconnect_callback_set(client, on_disconnect);
  for (;;) {
    if (last != 0) {
      sleep(5);
      last = mosquitto_connect(client, "a.lan", 1883, 60);
    }
    if (last == 0)
      mosquitto_loop(client, 100, 1);
  }
}
