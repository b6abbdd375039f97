// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/zephyr
// main starts the work and returns; the system goes on with it.
#include <zephyr/kernel.h>
#include <zephyr/net/mqtt.h>

static struct mqtt_client client;
static struct k_work_delayable beat;

static void on_beat(struct k_work *work) {
  (void)work;
  mqtt_connect(&client);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'client' is already being opened; a second connect opens a new socket over the live one, whose descriptor is lost, and the broker evicts the old session [iot-double-connect]
  k_work_schedule(&beat, K_SECONDS(30));
}

int main(void) {
  k_work_init_delayable(&beat, on_beat);
  k_work_schedule(&beat, K_NO_WAIT);
  return 0;
}
