// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/zephyr
// The answer is taken for a refusal where it says that the broker accepted.
#include <zephyr/kernel.h>
#include <zephyr/net/mqtt.h>

static struct mqtt_client session;
static volatile bool again;

static void on_event(struct mqtt_client *c, const struct mqtt_evt *event) {
  ARG_UNUSED(c);
  if (event->type == MQTT_EVT_CONNACK)
    again = event->result == 0;
}

int main(void) {
  mqtt_client_init(&session);
  session.evt_cb = on_event;
  if (mqtt_connect(&session) != 0)
    return 1;
  for (;;) {
    mqtt_input(&session);
    k_sleep(K_SECONDS(10));
    if (again) {
      again = false;
      mqtt_connect(&session);
      // CHECK-MESSAGES: :[[@LINE-1]]:7: warning: 'session' is already open; {{.*}} [iot-double-connect]
    }
  }
}
