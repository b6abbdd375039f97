// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/zephyr
// The one that is handed over may be the one that is open.
#include <zephyr/net/mqtt.h>

int input(void);
static struct mqtt_client usual, spare;

int main(void) {
  mqtt_client_init(&usual);
  mqtt_client_init(&spare);
  mqtt_connect(&spare);
  mqtt_connect(input() ? &spare : &usual);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'input() ? &spare : &usual' is already being opened; {{.*}} [iot-double-connect]
}
