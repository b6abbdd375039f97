// RUN: %prove_at_broker %s %t
// PROOF-LINK: -lpaho-mqtt3c
// PROOF-BEFORE: connections==3, takeovers==2
// PROOF-FIX: by hand
// The test is the wrong way round, so that a live connection is made again.
#include <MQTTClient.h>
#include <stddef.h>
#include <unistd.h>

static MQTTClient client;

static void keep_up(void) {
  MQTTClient_connectOptions options = MQTTClient_connectOptions_initializer;
#ifdef FIXED
  if (!MQTTClient_isConnected(client))
    MQTTClient_connect(client, &options);
#else
  if (MQTTClient_isConnected(client))
    MQTTClient_connect(client, &options);
  // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: {{.*}} [iot-misread-connection-state]
#endif
}

int main(void) {
  MQTTClient_connectOptions options = MQTTClient_connectOptions_initializer;
  if (MQTTClient_create(&client, BROKER, "meter-18", MQTTCLIENT_PERSISTENCE_NONE,
                        NULL) != MQTTCLIENT_SUCCESS)
    return 1;
  if (MQTTClient_connect(client, &options) != MQTTCLIENT_SUCCESS)
    return 1;
  for (int reading = 0; reading < 2; reading++) {
    keep_up();
    MQTTClient_publish(client, "meter/18", 2, "42", 0, 0, NULL);
    usleep(50000);
  }
  MQTTClient_disconnect(client, 1000);
  MQTTClient_destroy(&client);
  return 0;
}
