// RUN: %prove_at_broker %s %t
// PROOF-LINK: -lpaho-mqtt3c
// PROOF-BEFORE: connections==3, takeovers==2
// PROOF-FIX: by hand
// The result of each try is kept and printed, which no edit may change; nobody
// leaves the loop.
#include <MQTTClient.h>
#include <stdio.h>
#include <unistd.h>

int main(void) {
  MQTTClient client;
  MQTTClient_connectOptions options = MQTTClient_connectOptions_initializer;
  if (MQTTClient_create(&client, BROKER, "meter-13", MQTTCLIENT_PERSISTENCE_NONE,
                        NULL) != MQTTCLIENT_SUCCESS)
    return 1;
  for (int tries = 0; tries < 3; tries++) {
    int rc = MQTTClient_connect(client, &options);
#ifdef FIXED
    if (rc == MQTTCLIENT_SUCCESS)
      break;
#else
    // CHECK-MESSAGES: :[[@LINE-5]]:14: warning: {{.*}} [iot-ungated-retry-loop]
#endif
    printf("try %d: %d\n", tries, rc);
    usleep(50000);
  }
  MQTTClient_disconnect(client, 1000);
  MQTTClient_destroy(&client);
  return 0;
}
