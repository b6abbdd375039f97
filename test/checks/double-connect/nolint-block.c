// RUN: %check_iot_tidy %s 'iot-*' %t
// A block without findings, then one.
#include <MQTTClient.h>

int main(void) {
  MQTTClient c;
  MQTTClient_connectOptions o = MQTTClient_connectOptions_initializer;
  if (MQTTClient_create(&c, "tcp://b", "i", MQTTCLIENT_PERSISTENCE_NONE, 0))
    return 1;
  if (MQTTClient_connect(c, &o) != MQTTCLIENT_SUCCESS)
    return 1;
  // NOLINTBEGIN(iot-double-connect)
  if (MQTTClient_connect(c, &o) != MQTTCLIENT_SUCCESS)
    return 1;
  // NOLINTEND(iot-double-connect)
  if (MQTTClient_connect(c, &o) != MQTTCLIENT_SUCCESS)
    // CHECK-MESSAGES: :[[@LINE-1]]:7: warning: 'c' is already open; a second connect opens a new socket over the live one, which is never closed, and the broker evicts the old session [iot-double-connect]
    return 1;
  MQTTClient_destroy(&c);
  return 0;
}
