// RUN: %check_iot_tidy %s 'iot-double-connect' %t -- -- %sdk/zephyr
// mqtt_connect answers 0 or a negative number, nothing else.
#include <zephyr/kernel.h>
#include <zephyr/net/mqtt.h>

static struct mqtt_client client;

int main(void) {
  mqtt_client_init(&client);
  int rc = mqtt_connect(&client);
  if (rc > 0)
    mqtt_connect(&client); // never
  k_sleep(K_SECONDS(5));
  if (rc >= 0)
    mqtt_connect(&client);
  // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'client' is already being opened; {{.*}} [iot-double-connect]
}
