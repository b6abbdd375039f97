// RUN: %prove_at_broker %s %t
// PROOF-LINK: -lpaho-mqtt3c
// PROOF-BEFORE: connections==2, takeovers==1
// Both the start of the program and that of its upload connect: the first socket
// is never closed, and the broker throws the session on it out.
#include <MQTTClient.h>
#include <stdio.h>

static MQTTClient client;
static MQTTClient_connectOptions options = MQTTClient_connectOptions_initializer;

static int upload(void) {
#ifdef FIXED
  if (!MQTTClient_isConnected(client) &&
      MQTTClient_connect(client, &options) != MQTTCLIENT_SUCCESS)
    return 1;
#else
  if (MQTTClient_connect(client, &options) != MQTTCLIENT_SUCCESS)
    return 1;
  // CHECK-MESSAGES: :[[@LINE-2]]:7: warning: {{.*}} [iot-double-connect]
#endif
  MQTTClient_publish(client, "meter/11", 2, "42", 1, 0, NULL);
  return 0;
}

int main(void) {
  if (MQTTClient_create(&client, BROKER, "meter-11", MQTTCLIENT_PERSISTENCE_NONE,
                        NULL) != MQTTCLIENT_SUCCESS)
    return 1;
  if (MQTTClient_connect(client, &options) != MQTTCLIENT_SUCCESS)
    return 1;
  if (upload())
    fprintf(stderr, "nothing sent\n");
  MQTTClient_disconnect(client, 1000);
  MQTTClient_destroy(&client);
  return 0;
}
