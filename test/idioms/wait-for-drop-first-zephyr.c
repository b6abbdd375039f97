// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/zephyr
// RUN: %check_iot_tidy -check-suffix=GIVEN %s 'iot-*' %t.given -- -- \
// RUN:   %sdk/zephyr -DBREAK_GIVEN
// The thread that has connected takes a semaphore, which begins with none and is
// given by the disconnect event.
#include <zephyr/kernel.h>
#include <zephyr/net/mqtt.h>

static struct mqtt_client client;
#ifdef BREAK_GIVEN
static K_SEM_DEFINE(lost, 1, 1);
#else
static K_SEM_DEFINE(lost, 0, 1);
#endif

static void on_event(struct mqtt_client *c, const struct mqtt_evt *event) {
  ARG_UNUSED(c);
  if (event->type == MQTT_EVT_DISCONNECT)
    k_sem_give(&lost);
}

static void link_thread(void *a, void *b, void *c) {
  ARG_UNUSED(a);
  ARG_UNUSED(b);
  ARG_UNUSED(c);
  mqtt_client_init(&client);
  client.evt_cb = on_event;
  while (mqtt_connect(&client) != 0)
    k_sleep(K_SECONDS(5));
  for (;;) {
    k_sem_take(&lost, K_FOREVER);
    while (mqtt_connect(&client) != 0)
      // CHECK-MESSAGES-GIVEN: :[[@LINE-1]]:12: warning: 'client' is already being opened; a second connect opens a new socket over the live one, whose descriptor is lost, and the broker evicts the old session [iot-double-connect]
      k_sleep(K_SECONDS(5));
  }
}

int main(void) {
  for (;;) {
    mqtt_input(&client);
    mqtt_live(&client);
    k_sleep(K_MSEC(100));
  }
}

K_THREAD_DEFINE(link_id, 2048, link_thread, NULL, NULL, NULL, 7, 0, 0);
