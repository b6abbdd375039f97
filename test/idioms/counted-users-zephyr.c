// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/zephyr
// RUN: %check_iot_tidy -check-suffix=EACH %s 'iot-*' %t.each -- -- \
// RUN:   %sdk/zephyr -DBREAK_EACH
// The first user opens, the last one closes: counted with the kernel's atomics.
#include <zephyr/kernel.h>
#include <zephyr/net/mqtt.h>

static struct mqtt_client client;
static atomic_t users;

static void first_fn(struct k_work *work);
static void last_fn(struct k_work *work);
static K_WORK_DELAYABLE_DEFINE(first_work, first_fn);
static K_WORK_DELAYABLE_DEFINE(last_work, last_fn);

static void first_fn(struct k_work *work) {
  ARG_UNUSED(work);
#ifdef BREAK_EACH
  if (atomic_inc(&users) >= 0)
    mqtt_connect(&client);
    // CHECK-MESSAGES-EACH: :[[@LINE-1]]:5: warning: 'client' is already being opened; {{.*}} [iot-double-connect]
#else
  if (atomic_inc(&users) == 0)
    mqtt_connect(&client);
#endif
  k_work_reschedule(&first_work, K_SECONDS(7));
}

static void last_fn(struct k_work *work) {
  ARG_UNUSED(work);
  if (atomic_get(&users) > 0 && atomic_sub(&users, 1) == 1)
    mqtt_disconnect(&client);
  k_work_reschedule(&last_work, K_SECONDS(9));
}

int main(void) {
  mqtt_client_init(&client);
  k_work_schedule(&first_work, K_NO_WAIT);
  k_work_schedule(&last_work, K_SECONDS(5));
  while (1) {
    mqtt_input(&client);
    k_sleep(K_MSEC(100));
  }
}
