// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/zephyr
// The thread connects, waits for the modem, and connects again: the first socket
// is lost.
#include <zephyr/kernel.h>
#include <zephyr/logging/log.h>
#include <zephyr/net/mqtt.h>

LOG_MODULE_REGISTER(app, LOG_LEVEL_INF);

static struct mqtt_client client;
static uint8_t rx[256], tx[256];
static bool connected;

static void on_event(struct mqtt_client *c, const struct mqtt_evt *evt) {
  switch (evt->type) {
  case MQTT_EVT_CONNACK:
    connected = evt->result == 0;
    break;
  case MQTT_EVT_DISCONNECT:
    connected = false;
    break;
  default:
    break;
  }
}

static void client_setup(void) {
  mqtt_client_init(&client);
  client.evt_cb = on_event;
  client.client_id = MQTT_UTF8_LITERAL("zephyr-node");
  client.rx_buf = rx;
  client.rx_buf_size = sizeof(rx);
  client.tx_buf = tx;
  client.tx_buf_size = sizeof(tx);
}

int main(void) {
  int err;

  client_setup();
  err = mqtt_connect(&client);
  if (err) {
    LOG_ERR("connect: %d", err);
    return err;
  }
  k_sleep(K_SECONDS(2));
  LOG_INF("modem ready");
  err = mqtt_connect(&client);
  // CHECK-MESSAGES: :[[@LINE-1]]:9: warning: 'client' is already {{(being opened|open)}}; a second connect opens a new socket over the live one, whose descriptor is lost, and the broker evicts the old session [iot-double-connect]
  if (err)
    return err;
  while (mqtt_input(&client) == 0)
    mqtt_live(&client);
  mqtt_abort(&client);
  return 0;
}
