// RUN: %check_iot_tidy %s 'iot-*' %t -- \
// RUN:   --config='{CheckOptions: {iot-double-connect.Strict: true}}' --
// RUN: %check_iot_tidy %s 'iot-*' %t
// What is certain is reported strict or not.
#include <MQTTClient.h>

int open_twice(MQTTClient c, MQTTClient_connectOptions *o) {
  if (MQTTClient_connect(c, o) != MQTTCLIENT_SUCCESS)
    return -1;
  return MQTTClient_connect(c, o);
  // CHECK-MESSAGES: :[[@LINE-1]]:10: warning: 'c' is already open; a second connect opens a new socket over the live one, which is never closed, and the broker evicts the old session [iot-double-connect]
}
