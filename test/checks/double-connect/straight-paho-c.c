// RUN: %check_iot_tidy %s 'iot-*' %t
// The sync client of Paho C opens a second socket and loses the first one.
#include <MQTTClient.h>
#include <stdio.h>
#include <string.h>

#define BROKER "tcp://10.0.0.5:1883"

static int publish(MQTTClient c, const char *topic, const char *text) {
  MQTTClient_message m = MQTTClient_message_initializer;
  m.payload = (void *)text;
  m.payloadlen = (int)strlen(text);
  m.qos = 1;
  MQTTClient_deliveryToken t;
  return MQTTClient_publishMessage(c, topic, &m, &t);
}

int main(void) {
  MQTTClient client;
  MQTTClient_connectOptions opts = MQTTClient_connectOptions_initializer;
  int rc = MQTTClient_create(&client, BROKER, "meter-17",
                             MQTTCLIENT_PERSISTENCE_NONE, NULL);
  if (rc != MQTTCLIENT_SUCCESS)
    return 1;
  opts.keepAliveInterval = 20;
  opts.cleansession = 1;
  if ((rc = MQTTClient_connect(client, &opts)) != MQTTCLIENT_SUCCESS) {
    printf("connect failed: %d\n", rc);
    MQTTClient_destroy(&client);
    return 1;
  }
  publish(client, "meter/17/state", "up");
  opts.username = "meter";
  opts.password = "secret";
  rc = MQTTClient_connect(client, &opts);
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'client' is already open; a second connect opens a new socket over the live one, which is never closed, and the broker evicts the old session [iot-double-connect]
  if (rc == MQTTCLIENT_SUCCESS)
    publish(client, "meter/17/login", "ok");
  MQTTClient_disconnect(client, 1000);
  MQTTClient_destroy(&client);
  return 0;
}
