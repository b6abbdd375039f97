// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/zephyr
// To make the client anew after a failed attempt is no wait.
#include <zephyr/kernel.h>
#include <zephyr/net/mqtt.h>

static struct mqtt_client client;

void at_once(void) {
  do
    mqtt_client_init(&client);
  while (mqtt_connect(&client) != 0);
  // CHECK-MESSAGES: :[[@LINE-1]]:10: warning: 'client' is opened again at once after a failed attempt, without any wait [iot-reconnect-without-backoff]
}

void with_pause(void) {
  mqtt_client_init(&client);
  while (mqtt_connect(&client) != 0) {
    k_sleep(K_SECONDS(5));
    mqtt_client_init(&client);
  }
}
