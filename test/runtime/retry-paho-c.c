// RUN: %prove_at_broker %s %t
// PROOF-LINK: -lpaho-mqtt3c
// PROOF-BEFORE: connections==5, takeovers==4
// Five tries, and the loop goes on when one has succeeded.
#include <MQTTClient.h>
#include <unistd.h>

int main(void) {
  MQTTClient client;
  MQTTClient_connectOptions options = MQTTClient_connectOptions_initializer;
  if (MQTTClient_create(&client, BROKER, "meter-12", MQTTCLIENT_PERSISTENCE_NONE,
                        NULL) != MQTTCLIENT_SUCCESS)
    return 1;
#ifdef FIXED
  for (int tries = 0; tries < 5; tries++) {
    if (MQTTClient_connect(client, &options) == MQTTCLIENT_SUCCESS)
      break;
    usleep(50000);
  }
#else
  for (int tries = 0; tries < 5; tries++) {
    MQTTClient_connect(client, &options);
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: {{.*}} [iot-ungated-retry-loop]
    usleep(50000);
  }
#endif
  MQTTClient_publish(client, "meter/12", 2, "42", 0, 0, NULL);
  MQTTClient_disconnect(client, 1000);
  MQTTClient_destroy(&client);
  return 0;
}
