// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/mqttclient-jiejie
// RUN: %check_iot_tidy -check-suffix=,HARMLESS %s 'iot-*' %t -- \
// RUN:   --config='{CheckOptions: {iot-double-connect.ReportHarmless: true}}' \
// RUN:   -- %sdk/mqttclient-jiejie
// jiejieTop mqttclient: mqtt_connect is Zephyr's and MQTT-C's name too; here it
// does nothing on a live client.
#include <mqttclient.h>
#include <stddef.h>
#include <unistd.h>

void again(mqtt_client_t *client) {
  if (mqtt_connect(client) != MQTT_SUCCESS_ERROR)
    return;
  mqtt_connect(client);
  // CHECK-MESSAGES-HARMLESS: :[[@LINE-1]]:3: warning: 'client' is already open; a second connect does nothing and returns 0 [iot-double-connect]
}

void gated(mqtt_client_t *client) {
  if (mqtt_connect(client) != MQTT_SUCCESS_ERROR)
    return;
  mqtt_keep_alive(client);
  if (client->mqtt_client_state != CLIENT_STATE_CONNECTED)
    mqtt_connect(client);
}

void retried(mqtt_client_t *client) {
  while (mqtt_connect(client) != MQTT_SUCCESS_ERROR)
    sleep(5);
}

void closed(mqtt_client_t *client) {
  if (mqtt_connect(client) != MQTT_SUCCESS_ERROR)
    return;
  mqtt_disconnect(client);
  sleep(1);
  mqtt_connect(client);
}

void released(mqtt_client_t *client) {
  mqtt_disconnect(client);
  mqtt_release(client);
  mqtt_connect(client);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'client' was destroyed and is opened without being created again [iot-connect-after-destroy]
}

// Its thread reconnects, and calls this before each attempt.
static void on_reconnect(void *client, void *data) {
  (void)data;
  mqtt_connect(client);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'client' is opened again here while jiejieTop mqttclient is reconnecting by itself; the two compete for one identity [iot-competing-reconnect]
}

int main(void) {
  mqtt_client_t *client = mqtt_lease();
  if (client == NULL)
    return 1;
  mqtt_set_host(client, "broker");
  mqtt_set_client_id(client, "meter-7");
  mqtt_set_reconnect_try_duration(client, 3000);
  mqtt_set_reconnect_handler(client, on_reconnect);
  while (mqtt_connect(client) != MQTT_SUCCESS_ERROR)
    sleep(5);
  for (;;)
    sleep(60);
}
