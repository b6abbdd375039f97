// RUN: %check_iot_tidy %s 'iot-*' %t
// The wrong way round: connects when connected, never when not.
#include <MQTTClient.h>
#include <stdio.h>
#include <unistd.h>

static int keep_connected(MQTTClient client) {
  MQTTClient_connectOptions o = MQTTClient_connectOptions_initializer;
  o.keepAliveInterval = 20;
  if (MQTTClient_isConnected(client)) {
    int rc = MQTTClient_connect(client, &o);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'client' is already open, and the test before this connect does not tell: 'MQTTClient_isConnected' says connected here; a second connect opens a new socket over the live one, which is never closed, and the broker evicts the old session [iot-misread-connection-state]
    printf("reconnect: %d\n", rc);
    return rc;
  }
  return MQTTCLIENT_SUCCESS;
}

int main(void) {
  MQTTClient client;
  MQTTClient_connectOptions o = MQTTClient_connectOptions_initializer;
  if (MQTTClient_create(&client, "tcp://broker:1883", "slide-1",
                        MQTTCLIENT_PERSISTENCE_NONE, NULL))
    return 1;
  if (MQTTClient_connect(client, &o) != MQTTCLIENT_SUCCESS)
    return 1;
  for (;;) {
    keep_connected(client);
    MQTTClient_publish(client, "slide/1", 1, "1", 0, 0, NULL);
    sleep(10);
  }
}
