// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/zephyr
// One session after the other, each in a thread of its own that is joined.
#include <zephyr/kernel.h>
#include <zephyr/net/mqtt.h>
int k_thread_join(struct k_thread *thread, k_timeout_t timeout);
static struct mqtt_client cl;
K_THREAD_STACK_DEFINE(stack, 2048);
static struct k_thread worker;
static void session(void *a, void *b, void *c) {
  (void)a, (void)b, (void)c;
  if (mqtt_connect(&cl) == 0) {
    for (int i = 0; i < 600; i++) { mqtt_input(&cl); mqtt_live(&cl); k_msleep(100); }
    mqtt_disconnect(&cl);
  }
}
int main(void) {
  for (;;) {
    mqtt_client_init(&cl);
    k_thread_create(&worker, stack, 2048, session, NULL, NULL, NULL, 5, 0, K_NO_WAIT);
    k_thread_join(&worker, K_FOREVER);
    k_sleep(K_SECONDS(60));
  }
}
