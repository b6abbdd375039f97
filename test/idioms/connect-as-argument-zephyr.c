// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/zephyr
// A thread that is defined with a macro hands the connect to a helper that tries until
// it works; nobody else calls it.
#include <zephyr/kernel.h>
#include <zephyr/net/mqtt.h>

static struct mqtt_client client;

static int attempt(void) { return mqtt_connect(&client); }

static void until_done(int (*action)(void)) {
  while (action() != 0)
    k_sleep(K_SECONDS(5));
}

static void serve(void *a, void *b, void *c) {
  (void)a;
  (void)b;
  (void)c;
  while (true) {
    until_done(attempt);
    while (mqtt_input(&client) == 0)
      k_msleep(50);
    mqtt_abort(&client);
    k_sleep(K_SECONDS(5));
  }
}
K_THREAD_DEFINE(server, 4096, serve, NULL, NULL, NULL, 7, 0, 0);
