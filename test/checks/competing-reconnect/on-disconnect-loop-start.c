// RUN: %check_iot_tidy %s 'iot-*' %t
// mosquitto_loop_start has a thread that reconnects; so does on_disconnect.
#include <mosquitto.h>
#include <stdio.h>
#include <unistd.h>

extern int read_sensor(char *into, int size);

static void on_connect(struct mosquitto *m, void *data, int rc) {
  (void)data;
  if (rc == 0)
    mosquitto_subscribe(m, NULL, "barn/set", 1);
}

static void on_disconnect(struct mosquitto *m, void *data, int rc) {
  (void)data;
  if (rc != 0) {
    fprintf(stderr, "lost: %s\n", mosquitto_strerror(rc));
    mosquitto_reconnect_async(m);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'm' is opened again here while libmosquitto is reconnecting by itself; the two compete for one identity [iot-competing-reconnect]
  }
}

int main(void) {
  char text[32];
  mosquitto_lib_init();
  struct mosquitto *m = mosquitto_new("barn", true, NULL);
  if (!m)
    return 1;
  mosquitto_connect_callback_set(m, on_connect);
  mosquitto_disconnect_callback_set(m, on_disconnect);
  if (mosquitto_loop_start(m) != MOSQ_ERR_SUCCESS)
    return 1;
  if (mosquitto_connect_async(m, "broker", 1883, 60) != MOSQ_ERR_SUCCESS)
    return 1;
  for (;;) {
    int n = read_sensor(text, sizeof text);
    mosquitto_publish(m, NULL, "barn", n, text, 0, false);
    sleep(10);
  }
}
