// RUN: %check_iot_tidy %s 'iot-double-connect,iot-misread-connection-state' %t -- -- %sdk/coremqtt
// The field that tells the state: zero before the first connect and once closed,
// and read once where a condition has several parts.
#include "core_mqtt.h"

static MQTTContext_t client, spare;
static MQTTConnectInfo_t info;
static bool present;

static bool open_one(void) {
  MQTT_Connect(&client, &info, NULL, 1000, &present);
  return true;
}

static void never_back(void) {
  do {
    MQTT_Disconnect(&client);
  } while (client.connectStatus == MQTTNotConnected && open_one());
  MQTT_Connect(&client, &info, NULL, 1000, &present); // not reached
}

int main(void) {
  const bool before = spare.connectStatus != MQTTNotConnected;
  MQTT_Connect(&spare, &info, NULL, 1000, &present);
  if (before)
    MQTT_Connect(&spare, &info, NULL, 1000, &present); // never
  MQTT_Connect(&spare, &info, NULL, 1000, &present);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'spare' is already open; {{.*}} [iot-double-connect]
  never_back();
}
