// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/zephyr
// The work item is a part of the node, and its handler finds the node from there.
#include <zephyr/kernel.h>
#include <zephyr/net/mqtt.h>

struct node {
  struct mqtt_client client;
  struct k_work_delayable beat;
  bool up;
};

static struct node eager, patient;

static struct node *node_of(struct k_work *work) {
  struct k_work_delayable *item =
      CONTAINER_OF(work, struct k_work_delayable, work);
  return CONTAINER_OF(item, struct node, beat);
}

static void on_eager(struct k_work *work) {
  struct node *node = node_of(work);
  mqtt_connect(&node->client);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'node->client' is already being opened; a second connect opens a new socket over the live one, whose descriptor is lost, and the broker evicts the old session [iot-double-connect]
  k_work_schedule(&node->beat, K_SECONDS(5));
}

static void on_patient(struct k_work *work) {
  struct node *node = node_of(work);
  if (!node->up)
    node->up = mqtt_connect(&node->client) == 0;
  k_work_schedule(&node->beat, K_SECONDS(5));
}

int main(void) {
  k_work_init_delayable(&eager.beat, on_eager);
  k_work_init_delayable(&patient.beat, on_patient);
  k_work_schedule(&eager.beat, K_NO_WAIT);
  k_work_schedule(&patient.beat, K_NO_WAIT);
  return 0;
}
