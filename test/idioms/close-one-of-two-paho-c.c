// RUN: %check_iot_tidy %s 'iot-*' %t
// To close one of two clients, neither of which was opened, opens none: the
// loop is never left, and what stands behind it never runs.
#include <MQTTClient.h>
#include <stdbool.h>

bool lever(void);

static MQTTClient main_link;
static MQTTClient spare;
static MQTTClient_connectOptions options = MQTTClient_connectOptions_initializer;

int main(void) {
  MQTTClient_create(&main_link, "tcp://hub:1883", "press-4",
                    MQTTCLIENT_PERSISTENCE_NONE, NULL);
  MQTTClient_create(&spare, "tcp://hub:1883", "press-5",
                    MQTTCLIENT_PERSISTENCE_NONE, NULL);
  while (!MQTTClient_isConnected(main_link))
    MQTTClient_disconnect(lever() ? spare : main_link, 1000);
  MQTTClient_connect(spare, &options);
  return MQTTClient_connect(spare, &options);
}
