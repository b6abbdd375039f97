// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/zephyr
// The flag is set by CONNACK, but the same function runs again before CONNACK is there.
#include <zephyr/kernel.h>
#include <zephyr/logging/log.h>
#include <zephyr/net/mqtt.h>

LOG_MODULE_REGISTER(app, LOG_LEVEL_INF);

static struct mqtt_client client;
static bool connected;

static void on_mqtt(struct mqtt_client *c, const struct mqtt_evt *evt) {
  ARG_UNUSED(c);
  if (evt->type == MQTT_EVT_CONNACK)
    connected = true;
  else if (evt->type == MQTT_EVT_DISCONNECT)
    connected = false;
}

static void ensure(void) {
  if (connected)
    return;
  int err = mqtt_connect(&client);
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'client' is already {{(being opened|open)}}; a second connect opens a new socket over the live one, whose descriptor is lost, and the broker evicts the old session [iot-double-connect]
  if (err)
    LOG_ERR("connect: %d", err);
}

int main(void) {
  mqtt_client_init(&client);
  client.evt_cb = on_mqtt;
  client.client_id = MQTT_UTF8_LITERAL("n");
  for (;;) {
    ensure();
    k_sleep(K_SECONDS(1));
    mqtt_input(&client);
  }
}
