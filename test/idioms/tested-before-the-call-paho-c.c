// RUN: %check_iot_tidy %s 'iot-*' %t
// The same where the value of the whole is kept, negated or returned.
#include <MQTTClient.h>
#include <stdbool.h>

bool wanted(void);

static MQTTClient client;
static bool up;

static bool attempt(void) {
  MQTTClient_connectOptions options = MQTTClient_connectOptions_initializer;
  if (wanted() && MQTTClient_connect(client, &options) == MQTTCLIENT_SUCCESS)
    up = true;
  return up;
}

static bool ensure(void) { return up || attempt(); }

static bool attempted(void) { return !up && attempt(); }

int main(void) {
  MQTTClient_connectOptions options = MQTTClient_connectOptions_initializer;
  if (MQTTClient_create(&client, "tcp://a.lan:1883", "pump-6", 1, NULL) !=
      MQTTCLIENT_SUCCESS)
    return 1;
  if (!(!up && attempt()))
    up = false;
  if (!up && wanted())
    up = MQTTClient_connect(client, &options) == MQTTCLIENT_SUCCESS;
  if (up) {
    MQTTClient_disconnect(client, 100);
    up = false;
  }
  const bool fresh = attempted();
  if (!fresh)
    up = false;
  if (!up && wanted())
    up = MQTTClient_connect(client, &options) == MQTTCLIENT_SUCCESS;
  return ensure() ? 0 : 1;
}
