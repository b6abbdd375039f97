// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/zephyr
// The work item stands in a delayable one, which stands in the program's record.
#include <zephyr/kernel.h>
#include <zephyr/net/mqtt.h>

struct uplink {
  struct mqtt_client client;
  struct k_work_delayable redial;
};
static struct uplink uplink;

static void redial(struct k_work *work) {
  struct uplink *of = CONTAINER_OF(work, struct uplink, redial.work);
  mqtt_connect(&of->client);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'of->client' is already {{(open|being opened)}}; {{.*}} [iot-double-connect]
  k_work_reschedule(&of->redial, K_SECONDS(30));
}

int main(void) {
  mqtt_client_init(&uplink.client);
  k_work_init_delayable(&uplink.redial, redial);
  k_work_schedule(&uplink.redial, K_NO_WAIT);
  for (;;) {
    mqtt_input(&uplink.client);
    k_sleep(K_MSEC(100));
  }
}
