// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/zephyr
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
  if (atomic_inc(&users) == 0)
    mqtt_connect(&client);
}

static void last_fn(struct k_work *work) {
  ARG_UNUSED(work);
  if (atomic_get(&users) > 0 && atomic_sub(&users, 1) == 1)
    mqtt_disconnect(&client);
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
