// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/zephyr
// RUN: %check_iot_tidy -check-suffix=UNTESTED %s 'iot-*' %t.untested -- -- \
// RUN:   %sdk/zephyr -DBREAK_UNTESTED
// RUN: %check_iot_tidy -check-suffix=INVERTED %s 'iot-*' %t.inverted -- -- \
// RUN:   %sdk/zephyr -DBREAK_INVERTED
// Two bits of an atomic: the session stands, and an attempt is under way. The
// disconnect event clears both.
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
  else if (event->type == MQTT_EVT_DISCONNECT) {
    atomic_clear_bit(&flags, CONNECTED);
    atomic_clear_bit(&flags, WANTED);
  }
}

static void link_fn(struct k_work *work) {
  ARG_UNUSED(work);
#ifdef BREAK_UNTESTED
  mqtt_connect(&client);
  // CHECK-MESSAGES-UNTESTED: :[[@LINE-1]]:3: warning: 'client' is already being opened; a second connect opens a new socket over the live one, whose descriptor is lost, and the broker evicts the old session [iot-double-connect]
#elif defined(BREAK_INVERTED)
  if (atomic_test_bit(&flags, CONNECTED))
    mqtt_connect(&client);
    // CHECK-MESSAGES-INVERTED: :[[@LINE-1]]:5: warning: 'client' is already open; a second connect opens a new socket over the live one, whose descriptor is lost, and the broker evicts the old session [iot-double-connect]
#else
  if (!atomic_test_bit(&flags, CONNECTED) &&
      !atomic_test_and_set_bit(&flags, WANTED)) {
    if (mqtt_connect(&client) != 0)
      atomic_clear_bit(&flags, WANTED);
  }
#endif
  k_work_reschedule(&link_work, K_SECONDS(10));
}

int main(void) {
  mqtt_client_init(&client);
  client.evt_cb = on_event;
#ifdef BREAK_INVERTED
  if (mqtt_connect(&client) != 0)
    return -1;
#endif
  k_work_schedule(&link_work, K_NO_WAIT);
  while (1) {
    mqtt_input(&client);
    mqtt_live(&client);
    k_sleep(K_MSEC(100));
  }
}
