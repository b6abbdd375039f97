// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/zephyr
// The thread that connects ends itself, in a helper, once it is done.
#include <zephyr/kernel.h>
#include <zephyr/net/mqtt.h>

void k_thread_abort(k_tid_t thread);
k_tid_t k_current_get(void);

static struct mqtt_client client;

static void done(void) { k_thread_abort(k_current_get()); }

static void open_thread(void *a, void *b, void *c) {
  (void)a, (void)b, (void)c;
  mqtt_client_init(&client);
  for (int delay = 1;; delay *= 2) {
    if (mqtt_connect(&client) == 0)
      done();
    k_sleep(K_SECONDS(delay));
  }
}
K_THREAD_DEFINE(opener, 2048, open_thread, NULL, NULL, NULL, 5, 0, 0);
