// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/zephyr %sdk/nrf
// A log line in the drop's handler lets nothing run that is not due.
#include <net/mqtt_helper.h>
#include <zephyr/kernel.h>

void note(int);
static void connect_fn(struct k_work *work);
static K_WORK_DELAYABLE_DEFINE(connect_work, connect_fn);

static void on_disconnect(int result) {
  note(result);
  k_work_reschedule(&connect_work, K_SECONDS(5));
}

static void connect_fn(struct k_work *work) {
  (void)work;
  struct mqtt_helper_conn_params params = {0};
  if (mqtt_helper_connect(&params))
    k_work_reschedule(&connect_work, K_SECONDS(5));
}

int main(void) {
  struct mqtt_helper_cfg config = {.cb = {.on_disconnect = on_disconnect}};
  if (mqtt_helper_init(&config))
    return 0;
  k_work_schedule(&connect_work, K_SECONDS(5));
  return 0;
}
