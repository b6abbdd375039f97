// RUN: %prove_at_broker %s %t
// PROOF-LINK: -lpaho-mqtt3c
// PROOF-BEFORE: refused==30
// PROOF-AFTER: refused<=6
// PROOF-FIX: by hand
// The account of the device was taken away: it asks again and again, at once.
#include <MQTTClient.h>
#include <stddef.h>
#include <unistd.h>

int main(void) {
  MQTTClient client;
  MQTTClient_connectOptions options = MQTTClient_connectOptions_initializer;
  options.MQTTVersion = MQTTVERSION_3_1_1; // no second try with 3.1
  options.username = "revoked";
  options.password = "secret";
  if (MQTTClient_create(&client, BROKER, "meter-17", MQTTCLIENT_PERSISTENCE_NONE,
                        NULL) != MQTTCLIENT_SUCCESS)
    return 1;
#ifdef FIXED
  for (unsigned wait = 50000; wait < 1000000; wait *= 2) {
    if (MQTTClient_connect(client, &options) == MQTTCLIENT_SUCCESS)
      break;
    usleep(wait);
  }
#else
  int tries = 0;
  while (MQTTClient_connect(client, &options) != MQTTCLIENT_SUCCESS) {
    // CHECK-MESSAGES: :[[@LINE-1]]:10: warning: {{.*}} [iot-reconnect-without-backoff]
    if (++tries == 30)
      break;
  }
#endif
  MQTTClient_destroy(&client);
  return 0;
}
