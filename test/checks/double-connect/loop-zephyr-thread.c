// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/zephyr
// The thread wakes every minute and connects without having disconnected.
#include <zephyr/kernel.h>
#include <zephyr/logging/log.h>
#include <zephyr/net/mqtt.h>

LOG_MODULE_REGISTER(uplink, LOG_LEVEL_INF);

static struct mqtt_client client;
static uint8_t rx[256], tx[256];

static void on_event(struct mqtt_client *c, const struct mqtt_evt *evt) {
  ARG_UNUSED(c);
  if (evt->type == MQTT_EVT_CONNACK && evt->result != 0)
    LOG_ERR("refused: %d", evt->result);
}

static int publish(struct mqtt_client *c, uint8_t *text, size_t len) {
  struct mqtt_publish_param p = {0};
  p.message.topic.topic = MQTT_UTF8_LITERAL("sensors");
  p.message.payload.data = text;
  p.message.payload.len = len;
  return mqtt_publish(c, &p);
}

static void uplink(void *a, void *b, void *d) {
  ARG_UNUSED(a);
  ARG_UNUSED(b);
  ARG_UNUSED(d);
  uint8_t sample[4];

  mqtt_client_init(&client);
  client.evt_cb = on_event;
  client.client_id = MQTT_UTF8_LITERAL("node-1");
  client.rx_buf = rx;
  client.rx_buf_size = sizeof(rx);
  client.tx_buf = tx;
  client.tx_buf_size = sizeof(tx);

  while (true) {
    int err = mqtt_connect(&client);
    // CHECK-MESSAGES: :[[@LINE-1]]:15: warning: 'client' is already {{(being opened|open)}}; a second connect opens a new socket over the live one, whose descriptor is lost, and the broker evicts the old session [iot-double-connect]
    if (err) {
      LOG_ERR("connect: %d", err);
      mqtt_abort(&client);
    } else {
      mqtt_input(&client);
      publish(&client, sample, sizeof(sample));
    }
    k_sleep(K_SECONDS(60));
  }
}

K_THREAD_DEFINE(uplink_tid, 2048, uplink, NULL, NULL, NULL, 7, 0, 0);
