// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/zephyr
// The work item that connects submits itself whatever the outcome was.
#include <zephyr/kernel.h>
#include <zephyr/net/mqtt.h>

static struct mqtt_client client;

static void connect_fn(struct k_work *work);
static K_WORK_DELAYABLE_DEFINE(connect_work, connect_fn);

static void connect_fn(struct k_work *work) {
  int rc = mqtt_connect(&client);
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: 'client' is already being opened; {{.*}} [iot-double-connect]
  if (rc)
    k_sleep(K_MSEC(1));
  k_work_reschedule(&connect_work, K_SECONDS(10));
}

int main(void) {
  mqtt_client_init(&client);
  k_work_reschedule(&connect_work, K_NO_WAIT);
  while (1) {
    mqtt_input(&client);
    k_sleep(K_MSEC(100));
  }
}
