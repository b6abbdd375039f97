// RUN: %prove_at_broker %s %t
// PROOF-LINK: -lpaho-mqtt3c
// PROOF-BEFORE: dropped==20
// PROOF-AFTER: dropped<=6
// PROOF-FIX: by hand
// Each time the broker throws the client out for its reading, it is back at once
// and sends the same again. The twin waits twice as long each time.
#include <MQTTClient.h>
#include <stddef.h>
#include <unistd.h>

static int send_reading(MQTTClient client) {
  static char large[1000];
  MQTTClient_deliveryToken token;
  if (MQTTClient_publish(client, "meter/19", sizeof large, large, 1, 0,
                         &token) != MQTTCLIENT_SUCCESS)
    return 1;
  return MQTTClient_waitForCompletion(client, token, 5000) != MQTTCLIENT_SUCCESS;
}

int main(void) {
  MQTTClient client;
  MQTTClient_connectOptions options = MQTTClient_connectOptions_initializer;
  if (MQTTClient_create(&client, BROKER, "meter-19", MQTTCLIENT_PERSISTENCE_NONE,
                        NULL) != MQTTCLIENT_SUCCESS)
    return 1;
  if (MQTTClient_connect(client, &options) != MQTTCLIENT_SUCCESS)
    return 1;
#ifdef FIXED
  for (unsigned wait = 50000; wait < 1000000; wait *= 2) {
    if (send_reading(client)) {
      usleep(wait);
      MQTTClient_connect(client, &options);
    }
  }
#else
  for (int reading = 0; reading < 20; reading++) {
    if (send_reading(client))
      MQTTClient_connect(client, &options);
    // CHECK-MESSAGES: :[[@LINE-1]]:7: warning: {{.*}} [iot-reconnect-without-backoff]
  }
#endif
  MQTTClient_disconnect(client, 1000);
  MQTTClient_destroy(&client);
  return 0;
}
