// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/zephyr
// RUN: %check_iot_tidy %s 'iot-*' %t.timed -- -- %sdk/zephyr -DTIMED
// RUN: %check_iot_tidy %s 'iot-*' %t.count -- -- %sdk/zephyr -DCOUNT
// RUN: %check_iot_tidy %s 'iot-*' %t.flag -- -- %sdk/zephyr -DFLAG
// RUN: %check_iot_tidy -check-suffix=GIVEN %s 'iot-*' %t.given -- -- \
// RUN:   %sdk/zephyr -DBREAK_GIVEN
// RUN: %check_iot_tidy -check-suffix=LOCK %s 'iot-*' %t.lock -- -- \
// RUN:   %sdk/zephyr -DBREAK_LOCK
// A file without main: its threads have been running for who knows how long as
// the link's comes to wait. That the drop was told before, while the connection
// stands, is nothing that the file shows.
#include <zephyr/kernel.h>
#include <zephyr/net/mqtt.h>

static struct mqtt_client client;
static K_SEM_DEFINE(lost, 0, 1);
static volatile bool is_lost;

static void on_event(struct mqtt_client *c, const struct mqtt_evt *event) {
  ARG_UNUSED(c);
  if (event->type == MQTT_EVT_DISCONNECT) {
    is_lost = true;
    k_sem_give(&lost);
  }
}

#ifdef BREAK_GIVEN
// Others may say so at any time.
void link_moved(void) { k_sem_give(&lost); }
#endif

static bool wait_for_loss(void) {
#ifdef TIMED
  return k_sem_take(&lost, K_SECONDS(1)) == 0;
#elif defined(COUNT)
  k_sleep(K_SECONDS(1));
  if (k_sem_count_get(&lost) == 0)
    return false;
  k_sem_reset(&lost);
  return true;
#elif defined(FLAG)
  k_sleep(K_SECONDS(1));
  if (!is_lost)
    return false;
  is_lost = false;
  return true;
#else
  k_sem_take(&lost, K_FOREVER);
#ifdef BREAK_LOCK
  k_sem_give(&lost);
#endif
  return true;
#endif
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
    if (!wait_for_loss())
      continue;
    do
      k_sleep(K_SECONDS(5));
    while (mqtt_connect(&client) != 0);
    // CHECK-MESSAGES-GIVEN: :[[@LINE-1]]:12: warning: 'client' is already being opened; a second connect opens a new socket over the live one, whose descriptor is lost, and the broker evicts the old session [iot-double-connect]
    // CHECK-MESSAGES-LOCK: :[[@LINE-2]]:12: warning: 'client' is already being opened; a second connect opens a new socket over the live one, whose descriptor is lost, and the broker evicts the old session [iot-double-connect]
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
