// RUN: %check_iot_tidy %s 'iot-*' %t
// The drop handler of a client that mosquitto_loop_forever reconnects.
#include <mosquitto.h>

static void on_disconnect(struct mosquitto *client, void *data, int rc) {
  (void)data;
  if (rc != 0)
    mosquitto_reconnect(client);
  // CHECK-NOTES: :[[@LINE-1]]:5: warning: 'client' is opened again here while libmosquitto is reconnecting by itself; the two compete for one identity [iot-competing-reconnect]
}

int main(void) {
  struct mosquitto *client = mosquitto_new("meter-17", true, 0);
  mosquitto_disconnect_callback_set(client, on_disconnect);
  if (mosquitto_connect(client, "broker", 1883, 60) != MOSQ_ERR_SUCCESS)
    // CHECK-NOTES: :[[@LINE-1]]:7: note: opened here{{( first)?}}
    // CHECK-NOTES: :8:5: note: leave it to libmosquitto to reconnect
    return 1;
  return mosquitto_loop_forever(client, -1, 1);
}
