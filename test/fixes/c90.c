// RUN: %check_iot_tidy %s 'iot-*' %t -- -- -std=gnu90
// C90 declares first: no statement before the declaration.
// CHECK-FIXES-NOT: MQTTClient_destroy
#include <MQTTClient.h>
#include <stddef.h>

extern int next_device(void);
static MQTTClient client;

static int start(void) {
  MQTTClient_connectOptions o = MQTTClient_connectOptions_initializer;
  int rc = MQTTClient_create(&client, "tcp://broker", "c90", 1, NULL);
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: {{.*}} [iot-overwritten-connection]
  int device = next_device();
  if (rc != MQTTCLIENT_SUCCESS || !device)
    return 1;
  return MQTTClient_connect(client, &o);
}

int main(void) {
  while (next_device())
    if (start() != MQTTCLIENT_SUCCESS)
      return 1;
  return 0;
}
