// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/coremqtt
// After a success the device stays where it is: behind the loop there is no connection.
#include <core_mqtt.h>
#include <stdbool.h>

int main(void) {
  static MQTTContext_t client;
  static MQTTConnectInfo_t info;
  bool session = false;
  const MQTTStatus_t first = MQTT_Connect(&client, &info, 0, 1000, &session);
  while (first == MQTTSuccess)
    ;
  MQTT_Connect(&client, &info, 0, 1000, &session);
  return 0;
}
