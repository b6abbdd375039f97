// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/zephyr
// One thread, one state; the event handler of the library moves it back.
#include <zephyr/kernel.h>
#include <zephyr/logging/log.h>
#include <zephyr/net/mqtt.h>

LOG_MODULE_REGISTER(tracker, LOG_LEVEL_INF);

enum link_state { LINK_DOWN, LINK_WAIT_CONNACK, LINK_UP, LINK_BACKOFF };

static enum link_state state = LINK_DOWN;
static struct mqtt_client client;
static uint8_t rx[256], tx[256];
static int refused;

static void on_event(struct mqtt_client *c, const struct mqtt_evt *evt) {
  ARG_UNUSED(c);
  switch (evt->type) {
  case MQTT_EVT_CONNACK:
    if (evt->result == 0) {
      state = LINK_UP;
      LOG_INF("session up");
    } else {
      refused++;
    }
    break;
  case MQTT_EVT_DISCONNECT:
    LOG_WRN("session down: %d", evt->result);
    state = LINK_BACKOFF;
    break;
  default:
    break;
  }
}

static void report(void) {
  static uint8_t text[] = "{\"lat\":0}";
  struct mqtt_publish_param param = {0};
  param.message.topic.topic = MQTT_UTF8_LITERAL("tracker/pos");
  param.message.payload.data = text;
  param.message.payload.len = sizeof(text) - 1;
  mqtt_publish(&client, &param);
}

static void prepare(void) {
  mqtt_client_init(&client);
  client.evt_cb = on_event;
  client.client_id = MQTT_UTF8_LITERAL("tracker-9");
  client.rx_buf = rx;
  client.rx_buf_size = sizeof(rx);
  client.tx_buf = tx;
  client.tx_buf_size = sizeof(tx);
}

int main(void) {
  for (;;) {
    switch (state) {
    case LINK_DOWN:
      prepare();
      if (mqtt_connect(&client) == 0)
        state = LINK_WAIT_CONNACK;
      else
        state = LINK_BACKOFF;
      break;
    case LINK_WAIT_CONNACK:
      mqtt_input(&client);
      k_msleep(100);
      break;
    case LINK_UP:
      mqtt_input(&client);
      report();
      mqtt_live(&client);
      k_sleep(K_SECONDS(10));
      break;
    case LINK_BACKOFF:
      mqtt_abort(&client);
      k_sleep(K_SECONDS(30));
      state = LINK_DOWN;
      break;
    }
  }
}
