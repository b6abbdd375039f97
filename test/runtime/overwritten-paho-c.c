// RUN: %prove_at_broker %s %t
// MQTTClient_destroy alone frees the client but leaves its socket open, so that the
// broker would still throw the old session out: the fix disconnects first.
// PROOF-LINK: -lpaho-mqtt3c
// PROOF-BEFORE: takeovers==2
// PROOF-AFTER: connections==3, takeovers==0
// Each change of the settings makes a new client; the old one stays connected
// until the broker throws it out, and nobody can free it.
#include <MQTTClient.h>
#include <stddef.h>

static MQTTClient client;

static int apply_settings(int keepalive) {
  MQTTClient_connectOptions options = MQTTClient_connectOptions_initializer;
  options.keepAliveInterval = keepalive;
#ifdef FIXED
  if (client) {
    MQTTClient_disconnect(client, 1000);
    MQTTClient_destroy(&client);
  }
#endif
  if (MQTTClient_create(&client, BROKER, "meter-15",
                        MQTTCLIENT_PERSISTENCE_NONE,
                        NULL) != MQTTCLIENT_SUCCESS)
    return 1;
#ifndef FIXED
  // CHECK-MESSAGES: :[[@LINE-5]]:7: warning: {{.*}} [iot-overwritten-connection]
#endif
  return MQTTClient_connect(client, &options) != MQTTCLIENT_SUCCESS;
}

int main(void) {
  for (int keepalive = 20; keepalive <= 60; keepalive += 20)
    if (apply_settings(keepalive))
      return 1;
  MQTTClient_publish(client, "meter/15", 2, "42", 0, 0, NULL);
  MQTTClient_disconnect(client, 1000);
  MQTTClient_destroy(&client);
  return 0;
}
