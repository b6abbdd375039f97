// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/zephyr
// RUN: %check_iot_tidy -check-suffix=UNTESTED %s 'iot-*' %t.untested -- -- \
// RUN:   %sdk/zephyr -DBREAK_UNTESTED
// RUN: %check_iot_tidy -check-suffix=GIVEN %s 'iot-*' %t.given -- -- \
// RUN:   %sdk/zephyr -DBREAK_GIVEN
// The session is a turn that is taken with a compare and swap, and given back with the
// disconnect event or where the attempt failed.
#include <zephyr/kernel.h>
#include <zephyr/net/mqtt.h>

static struct mqtt_client client;
static atomic_t turn = ATOMIC_INIT(0);

static void link_fn(struct k_work *work);
static K_WORK_DELAYABLE_DEFINE(link_work, link_fn);

static void on_event(struct mqtt_client *c, const struct mqtt_evt *event) {
  ARG_UNUSED(c);
  if (event->type == MQTT_EVT_DISCONNECT)
    atomic_cas(&turn, 1, 0);
}

static void link_fn(struct k_work *work) {
  ARG_UNUSED(work);
#ifdef BREAK_UNTESTED
  atomic_cas(&turn, 0, 1);
  mqtt_connect(&client);
  // CHECK-MESSAGES-UNTESTED: :[[@LINE-1]]:3: warning: 'client' is already being opened; {{.*}} [iot-double-connect]
#else
  if (atomic_cas(&turn, 0, 1)) {
    int rc = mqtt_connect(&client);
    // CHECK-MESSAGES-GIVEN: :[[@LINE-1]]:14: warning: 'client' is already being opened; {{.*}} [iot-double-connect]
#ifdef BREAK_GIVEN
    (void)rc;
    atomic_dec(&turn); // back whatever came of it
#else
    if (rc != 0)
      atomic_dec(&turn);
#endif
  }
#endif
  k_work_reschedule(&link_work, K_SECONDS(10));
}

int main(void) {
  mqtt_client_init(&client);
  client.evt_cb = on_event;
  k_work_schedule(&link_work, K_NO_WAIT);
  while (1) {
    mqtt_input(&client);
    mqtt_live(&client);
    k_sleep(K_MSEC(100));
  }
}
