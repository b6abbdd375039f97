// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/zephyr
// RUN: %check_iot_tidy -check-suffix=KEPT %s 'iot-*' %t.kept -- -- \
// RUN:   %sdk/zephyr -DBREAK_KEPT
// The event that asks for a connect is replaced by another once there is one.
#include <zephyr/kernel.h>
#include <zephyr/net/mqtt.h>

#define DOWN 1u
#define BUSY 2u

static struct mqtt_client client;
static K_EVENT_DEFINE(link);

static void on_event(struct mqtt_client *c, const struct mqtt_evt *event) {
  ARG_UNUSED(c);
  if (event->type == MQTT_EVT_DISCONNECT)
    k_event_set(&link, DOWN);
}

static void link_thread(void *a, void *b, void *c) {
  ARG_UNUSED(a);
  ARG_UNUSED(b);
  ARG_UNUSED(c);
  mqtt_client_init(&client);
  client.evt_cb = on_event;
  k_event_set(&link, DOWN);
  for (;;) {
    k_event_wait(&link, DOWN, false, K_FOREVER);
    while (mqtt_connect(&client) != 0)
      // CHECK-MESSAGES-KEPT: :[[@LINE-1]]:12: warning: 'client' is already being opened; a second connect opens a new socket over the live one, whose descriptor is lost, and the broker evicts the old session [iot-double-connect]
      k_sleep(K_SECONDS(5));
#ifdef BREAK_KEPT
    k_event_post(&link, BUSY);
#else
    k_event_set(&link, BUSY);
#endif
  }
}

static void pump_thread(void *a, void *b, void *c) {
  ARG_UNUSED(a);
  ARG_UNUSED(b);
  ARG_UNUSED(c);
  for (;;) {
    mqtt_input(&client);
    mqtt_live(&client);
    k_sleep(K_MSEC(100));
  }
}

K_THREAD_DEFINE(link_id, 2048, link_thread, NULL, NULL, NULL, 7, 0, 0);
K_THREAD_DEFINE(pump_id, 2048, pump_thread, NULL, NULL, NULL, 6, 0, 0);
