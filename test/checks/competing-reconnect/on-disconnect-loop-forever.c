// RUN: %check_iot_tidy %s 'iot-*' %t
// A helper waits before it reconnects, which does not help: loop_forever does so, too.
#include <mosquitto.h>
#include <stdio.h>
#include <unistd.h>

static void again(struct mosquitto *m) {
  sleep(3);
  if (mosquitto_reconnect(m) != MOSQ_ERR_SUCCESS)
    // CHECK-MESSAGES: :[[@LINE-1]]:7: warning: 'm' is opened again here while libmosquitto is reconnecting by itself; the two compete for one identity [iot-competing-reconnect]
    fprintf(stderr, "still off line\n");
}

static void on_disconnect(struct mosquitto *m, void *data, int rc) {
  (void)data;
  if (rc)
    again(m);
}

int main(void) {
  mosquitto_lib_init();
  struct mosquitto *m = mosquitto_new("stable", true, NULL);
  if (!m)
    return 1;
  mosquitto_disconnect_callback_set(m, on_disconnect);
  if (mosquitto_connect(m, "broker", 1883, 60) != MOSQ_ERR_SUCCESS)
    return 1;
  mosquitto_loop_forever(m, -1, 1);
  mosquitto_destroy(m);
  return 0;
}
