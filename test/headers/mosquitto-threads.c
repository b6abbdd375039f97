// RUN: %check_iot_tidy %s 'iot-*' %t
// mosquitto_loop_start and mosquitto_loop_forever of Debian's mosquitto.h resolve: with
// either, libmosquitto reconnects.
#include <mosquitto.h>
#include <stddef.h>

static void on_disconnect(struct mosquitto *m, void *data, int rc) {
  (void)data;
  if (rc != 0)
    mosquitto_reconnect(m);
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'm' is opened again here while libmosquitto is reconnecting by itself; the two compete for one identity [iot-competing-reconnect]
}

static void on_disconnect_v5(struct mosquitto *m, void *data, int rc,
                             const mosquitto_property *properties) {
  (void)data;
  (void)properties;
  if (rc != 0)
    mosquitto_reconnect(m);
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'm' is opened again here while libmosquitto is reconnecting by itself; the two compete for one identity [iot-competing-reconnect]
}

int main(void) {
  struct mosquitto *a = mosquitto_new("a", true, NULL);
  struct mosquitto *b = mosquitto_new("b", true, NULL);
  if (!a || !b)
    return 1;
  mosquitto_disconnect_callback_set(a, on_disconnect);
  mosquitto_disconnect_v5_callback_set(b, on_disconnect_v5);
  if (mosquitto_connect(a, "b", 1883, 60) || mosquitto_connect(b, "b", 1883, 60))
    return 1;
  if (mosquitto_loop_start(a) != MOSQ_ERR_SUCCESS)
    return 1;
  int rc = mosquitto_loop_forever(b, -1, 1);
  mosquitto_loop_stop(a, true);
  return rc;
}
