// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/coremqtt
// Whoever gets the identifier handed down, it is one for both contexts.
#include "core_mqtt.h"
#include <string.h>

#define THING "pump-12"

static MQTTContext_t control, history;

static MQTTStatus_t greet(MQTTContext_t *c, const char *thing) {
  MQTTConnectInfo_t info;
  bool present = false;
  memset(&info, 0, sizeof info);
  info.cleanSession = true;
  info.pClientIdentifier = thing;
  info.clientIdentifierLength = (uint16_t)strlen(thing);
  return MQTT_Connect(c, &info, NULL, 1000, &present);
  // CHECK-MESSAGES: :[[@LINE-1]]:10: warning: two live connections use the same
  // identity; the service drops one whenever the other connects
  // [iot-duplicate-client-id]
}

int main(void) {
  TransportInterface_t one = {0}, two = {0};
  MQTTFixedBuffer_t in = {0}, out = {0};
  MQTT_Init(&control, &one, NULL, NULL, &in);
  MQTT_Init(&history, &two, NULL, NULL, &out);
  if (greet(&control, THING) != MQTTSuccess)
    return 1;
  if (greet(&history, THING) != MQTTSuccess)
    return 1;
  for (;;) {
    MQTT_ProcessLoop(&control);
    MQTT_ProcessLoop(&history);
  }
}
