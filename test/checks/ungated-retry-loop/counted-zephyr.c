// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/zephyr
// The error code is printed in every round, and never tested.
#include <zephyr/kernel.h>
#include <zephyr/logging/log.h>
#include <zephyr/net/mqtt.h>

LOG_MODULE_REGISTER(meter, LOG_LEVEL_INF);

static struct mqtt_client client;
static uint8_t rx[128], tx[128];

static void on_event(struct mqtt_client *c, const struct mqtt_evt *evt) {
  ARG_UNUSED(c);
  LOG_INF("event %d: %d", evt->type, evt->result);
}

static void bring_up(void) {
  for (int i = 0; i < 10; i++) {
    int err = mqtt_connect(&client);
    // CHECK-MESSAGES: :[[@LINE-1]]:15: warning: the loop opens 'client' again whatever the outcome was; a second connect opens a new socket over the live one, whose descriptor is lost, and the broker evicts the old session [iot-ungated-retry-loop]
    LOG_INF("attempt %d: %d", i, err);
    k_sleep(K_SECONDS(3));
  }
}

int main(void) {
  mqtt_client_init(&client);
  client.client_id = MQTT_UTF8_LITERAL("meter-33");
  client.evt_cb = on_event;
  client.rx_buf = rx;
  client.rx_buf_size = sizeof(rx);
  client.tx_buf = tx;
  client.tx_buf_size = sizeof(tx);
  bring_up();
  for (;;) {
    mqtt_input(&client);
    mqtt_live(&client);
    k_msleep(500);
  }
}
