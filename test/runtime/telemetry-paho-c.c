// RUN: %prove_at_broker %s %t
// PROOF-LINK: -lpaho-mqtt3c
// PROOF-BEFORE: connections==6, takeovers==5
// A connection for each reading, and no end of any but the last.
#include <MQTTClient.h>
#include <stdbool.h>
#include <stdio.h>
#include <unistd.h>

static bool send_reading(MQTTClient client, int reading) {
  MQTTClient_connectOptions options = MQTTClient_connectOptions_initializer;
  char text[16];
  int length = snprintf(text, sizeof text, "%d", reading);
#ifdef FIXED
  if (!MQTTClient_isConnected(client) &&
      MQTTClient_connect(client, &options) != MQTTCLIENT_SUCCESS)
    return false;
#else
  if (MQTTClient_connect(client, &options) != MQTTCLIENT_SUCCESS)
    return false;
  // CHECK-MESSAGES: :[[@LINE-2]]:7: warning: {{.*}} [iot-double-connect]
#endif
  return MQTTClient_publish(client, "meter/14", length, text, 1, 0, NULL) ==
         MQTTCLIENT_SUCCESS;
}

int main(void) {
  MQTTClient client;
  if (MQTTClient_create(&client, BROKER, "meter-14", MQTTCLIENT_PERSISTENCE_NONE,
                        NULL) != MQTTCLIENT_SUCCESS)
    return 1;
  int sent = 0;
  for (int reading = 0; reading < 6; reading++) {
    sent += send_reading(client, reading);
    usleep(20000);
  }
  MQTTClient_disconnect(client, 1000);
  MQTTClient_destroy(&client);
  return sent < 6;
}
