// Each * of a chain is looked at twice, so the time doubles with every one: 24 take
// 19 s. Engine::evaluate locates a load whose value it does not know, and
// Engine::textBehind locates the same once more, all the way down.
// XFAIL: *
// RUN: %check_iot_tidy %s 'iot-*' %t
#include <mosquitto.h>
#include <stddef.h>

int main(void) {
  int ****************************p = NULL;
  struct mosquitto *client = mosquitto_new("device", true, NULL);
  mosquitto_connect(client, "broker", 1883, 60);
  if (****************************p == 1)
    return 1;
  mosquitto_connect(client, "broker", 1883, 60);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'client' is {{.*}} [iot-double-connect]
}
