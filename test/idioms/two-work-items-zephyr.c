// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/zephyr
// Two work items: the one that publishes submits itself again and again, the one
// that connects is submitted after a failure and by the disconnect event only.
#include <zephyr/kernel.h>
#include <zephyr/net/mqtt.h>

static struct mqtt_client client;

static void connect_fn(struct k_work *work);
static K_WORK_DELAYABLE_DEFINE(connect_work, connect_fn);
static void publish_fn(struct k_work *work);
static K_WORK_DELAYABLE_DEFINE(publish_work, publish_fn);

static void connect_fn(struct k_work *work) {
  if (mqtt_connect(&client) != 0)
    k_work_reschedule(&connect_work, K_SECONDS(10));
}

static void publish_fn(struct k_work *work) {
  struct mqtt_publish_param sample = {0};
  mqtt_publish(&client, &sample);
  k_work_reschedule(&publish_work, K_SECONDS(30));
}

static void on_event(struct mqtt_client *c, const struct mqtt_evt *event) {
  switch (event->type) {
  case MQTT_EVT_CONNACK:
    k_work_reschedule(&publish_work, K_SECONDS(30));
    break;
  case MQTT_EVT_DISCONNECT:
    k_work_cancel_delayable(&publish_work);
    k_work_reschedule(&connect_work, K_SECONDS(10));
    break;
  default:
    break;
  }
}

int main(void) {
  mqtt_client_init(&client);
  client.evt_cb = on_event;
  k_work_reschedule(&connect_work, K_NO_WAIT);
  while (1) {
    mqtt_input(&client);
    mqtt_live(&client);
    k_sleep(K_MSEC(100));
  }
}
