// The last statement of a statement expression is its value, which an `if` around it
// takes away: the fix must go around the whole, or there must be none.
// RUN: %check_iot_tidy -std=gnu11 %s 'iot-*' %t
#include <mosquitto.h>
#include <stddef.h>

int main(void) {
  struct mosquitto *client = mosquitto_new("meter", 1, NULL);
  mosquitto_connect(client, "broker", 1883, 60);
  return ({ mosquitto_connect(client, "broker", 1883, 60); });
  // CHECK-MESSAGES: :[[@LINE-1]]:13: warning: {{.*}} [iot-double-connect]
}
