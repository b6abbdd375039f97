// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/coremqtt
// The gate is asked already, with the other outcome: to ask it again would make the
// connect impossible, which is no fix.
#include <core_mqtt.h>
#include <stdbool.h>
#include <stddef.h>

static MQTTContext_t client;
static MQTTConnectInfo_t info;

void again(void) {
  bool session;
  if (MQTT_Connect(&client, &info, NULL, 1000, &session) != MQTTSuccess)
    return;
  if (!((&client)->connectStatus == MQTTNotConnected))
    MQTT_Connect(&client, &info, NULL, 1000, &session);
  // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: {{.*}} [iot-double-connect]
  // CHECK-FIXES: if (!((&client)->connectStatus == MQTTNotConnected))
  // CHECK-FIXES-NEXT: MQTT_Connect(
}
