// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/zephyr
// Unknown code can only change a variable once it has its address.
#include <zephyr/net/mqtt.h>

void watch(struct mqtt_client *c);
int read_input(void);

static struct mqtt_client client;
static struct mqtt_client spare;

int main(void) {
  mqtt_client_init(&client);
  mqtt_connect(&client);
  read_input();
  mqtt_connect(&client);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'client' is already being opened; {{.*}} [iot-double-connect]
  watch(&client);
  mqtt_client_init(&spare);
  mqtt_connect(&spare);
  watch(&spare);
  read_input();
  mqtt_connect(&spare);
}
