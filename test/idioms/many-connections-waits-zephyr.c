// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/zephyr
// Far more states than are kept, and a helper that never comes back, because what it
// waits for is no answer that the SDK gives when another connection is opened.
#include <stdbool.h>
#include <zephyr/kernel.h>
#include <zephyr/net/mqtt.h>

#define SITE(N)                              \
  static struct mqtt_client client##N;       \
  static bool up##N;                         \
  static void keep##N(void) {                \
    if (!up##N) {                            \
      up##N = mqtt_connect(&client##N) == 0; \
    } else if (mqtt_input(&client##N) < 0) { \
      mqtt_abort(&client##N);                \
      up##N = false;                         \
    }                                        \
  }

SITE(0)
SITE(1)
SITE(2)
SITE(3)
SITE(4)
SITE(5)

static struct mqtt_client wire, radio;

static void serve(void) {
  const int rc = mqtt_connect(&radio);
  while (rc <= 0)
    k_sleep(K_SECONDS(1));
}

int main(void) {
  mqtt_client_init(&wire);
  mqtt_client_init(&radio);
  for (int i = 0; i < 100; i++) {
    keep0();
    keep1();
    keep2();
    keep3();
    keep4();
    keep5();
    k_sleep(K_SECONDS(1));
  }
  mqtt_connect(&wire);
  serve();
  mqtt_connect(&wire);
  return 0;
}
