// RUN: %check_iot_tidy %s 'iot-*' %t
// The caller asks, and opens where it should not: once more asked in here, the attempt
// would never be made. No edit.
// CHECK-FIXES-NOT: {{MQTTClient_isConnected.client. [|][|]}}
#include <MQTTClient.h>
#include <stddef.h>
#include <unistd.h>

static MQTTClient client;
static MQTTClient_connectOptions options = MQTTClient_connectOptions_initializer;

static int renew(void) {
  return MQTTClient_connect(client, &options) == MQTTCLIENT_SUCCESS;
  // CHECK-MESSAGES: :[[@LINE-1]]:10: warning: 'client' is already open{{.*}} [iot-double-connect]
}

int main(void) {
  MQTTClient_create(&client, "tcp://broker:1883", "gate", MQTTCLIENT_PERSISTENCE_NONE, NULL);
  if (MQTTClient_connect(client, &options))
    return 1;
  for (;;) {
    sleep(5);
    if (MQTTClient_isConnected(client))
      renew();
  }
}
