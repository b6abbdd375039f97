// RUN: %check_iot_tidy %s 'iot-*' %t
// The helper destroys the client when it fails, and the loop uses it again.
#include <MQTTClient.h>
#include <stdio.h>
#include <unistd.h>

static MQTTClient client;

static int log_in(void) {
  MQTTClient_connectOptions o = MQTTClient_connectOptions_initializer;
  int rc = MQTTClient_connect(client, &o);
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'client' was destroyed and is opened without being created again [iot-connect-after-destroy]
  if (rc != MQTTCLIENT_SUCCESS) {
    fprintf(stderr, "log in: %d\n", rc);
    MQTTClient_destroy(&client);
  }
  return rc;
}

int main(void) {
  if (MQTTClient_create(&client, "tcp://broker:1883", "dock-1",
                        MQTTCLIENT_PERSISTENCE_NONE, NULL))
    return 1;
  while (log_in() != MQTTCLIENT_SUCCESS)
    sleep(10);
  MQTTClient_publish(client, "dock/1", 4, "free", 1, 0, NULL);
  MQTTClient_disconnect(client, 1000);
  MQTTClient_destroy(&client);
  return 0;
}
