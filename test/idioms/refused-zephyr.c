// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/zephyr
// The broker refuses: that answer is an MQTT_EVT_CONNACK as well, and the library
// closes the connection.
#include <zephyr/kernel.h>
#include <zephyr/net/mqtt.h>

static struct mqtt_client session;
static volatile bool refused, lost;

static void on_event(struct mqtt_client *c, const struct mqtt_evt *event) {
  ARG_UNUSED(c);
  switch (event->type) {
  case MQTT_EVT_CONNACK:
    refused = event->result != 0;
    break;
  case MQTT_EVT_DISCONNECT:
    lost = true;
    break;
  default:
    break;
  }
}

int main(void) {
  mqtt_client_init(&session);
  session.evt_cb = on_event;
  if (mqtt_connect(&session) != 0)
    return 1;
  for (;;) {
    mqtt_input(&session);
    if (refused || lost) {
      refused = lost = false;
      k_sleep(K_SECONDS(10));
      if (mqtt_connect(&session) != 0)
        lost = true;
    }
  }
}
