// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/zephyr
// The work item arms itself again, connected or not.
#include <zephyr/kernel.h>
#include <zephyr/logging/log.h>
#include <zephyr/net/mqtt.h>

LOG_MODULE_REGISTER(cloud, LOG_LEVEL_INF);

static struct mqtt_client client;
static void connect_work_fn(struct k_work *work);
static K_WORK_DELAYABLE_DEFINE(connect_work, connect_work_fn);

static void on_mqtt(struct mqtt_client *c, const struct mqtt_evt *evt) {
  ARG_UNUSED(c);
  LOG_INF("event %d", evt->type);
}

static void connect_work_fn(struct k_work *work) {
  ARG_UNUSED(work);
  int err = mqtt_connect(&client);
  // CHECK-MESSAGES: :[[@LINE-1]]:13: warning: 'client' is already {{(being opened|open)}}; a second connect opens a new socket over the live one, whose descriptor is lost, and the broker evicts the old session [iot-double-connect]
  if (err)
    LOG_WRN("mqtt_connect: %d", err);
  k_work_reschedule(&connect_work, K_SECONDS(30));
}

int main(void) {
  mqtt_client_init(&client);
  client.evt_cb = on_mqtt;
  client.client_id = MQTT_UTF8_LITERAL("zephyr");
  k_work_schedule(&connect_work, K_NO_WAIT);
  for (;;) {
    mqtt_input(&client);
    k_msleep(100);
  }
}
