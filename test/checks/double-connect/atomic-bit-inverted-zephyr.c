// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/zephyr
// The bit that the CONNACK sets is tested the wrong way round.
#include <zephyr/kernel.h>
#include <zephyr/net/mqtt.h>

static struct mqtt_client client;
static atomic_t flags = ATOMIC_INIT(0);
enum { CONNECTED, WANTED };

static void link_fn(struct k_work *work);
static K_WORK_DELAYABLE_DEFINE(link_work, link_fn);

static void on_event(struct mqtt_client *c, const struct mqtt_evt *event) {
  ARG_UNUSED(c);
  if (event->type == MQTT_EVT_CONNACK && event->result == 0)
    atomic_set_bit(&flags, CONNECTED);
  else if (event->type == MQTT_EVT_DISCONNECT)
    atomic_clear_bit(&flags, CONNECTED);
}

static void link_fn(struct k_work *work) {
  ARG_UNUSED(work);
  k_work_reschedule(&link_work, K_SECONDS(10));
  if (atomic_test_bit(&flags, CONNECTED)) {
    mqtt_connect(&client);
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: {{.*}} [iot-double-connect]
  }
}

int main(void) {
  mqtt_client_init(&client);
  client.evt_cb = on_event;
  if (mqtt_connect(&client) != 0)
    return -1;
  k_work_schedule(&link_work, K_NO_WAIT);
  while (1) {
    mqtt_input(&client);
    mqtt_live(&client);
    k_sleep(K_MSEC(100));
  }
}
