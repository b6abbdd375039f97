// RUN: %prove_at_broker %s %t
// PROOF-LINK: -lpaho-mqtt3c
// PROOF-BEFORE: takeovers>=1
// PROOF-AFTER: attempts==2, connections==2, farewells==2
// PROOF-FIX: by hand
// One client for readings and one for alarms, with the id of the device for both.
#include <MQTTClient.h>
#include <stddef.h>

#define DEVICE "boiler-7"
#ifdef FIXED
#define ALARMS DEVICE "-alarms"
#else
#define ALARMS DEVICE
#endif

int main(void) {
  MQTTClient readings, alarms;
  MQTTClient_connectOptions options = MQTTClient_connectOptions_initializer;
  if (MQTTClient_create(&readings, BROKER, DEVICE, MQTTCLIENT_PERSISTENCE_NONE,
                        NULL) != MQTTCLIENT_SUCCESS)
    return 1;
  if (MQTTClient_create(&alarms, BROKER, ALARMS, MQTTCLIENT_PERSISTENCE_NONE,
                        NULL) != MQTTCLIENT_SUCCESS)
    return 1;
  if (MQTTClient_connect(readings, &options) != MQTTCLIENT_SUCCESS)
    return 1;
  if (MQTTClient_connect(alarms, &options) != MQTTCLIENT_SUCCESS)
    return 1;
#ifndef FIXED
  // CHECK-MESSAGES: :[[@LINE-3]]:7: warning: {{.*}} [iot-duplicate-client-id]
#endif
  MQTTClient_publish(readings, "boiler/7", 2, "42", 0, 0, NULL);
  MQTTClient_publish(alarms, "boiler/7/alarm", 2, "ok", 0, 0, NULL);
  MQTTClient_disconnect(readings, 1000);
  MQTTClient_disconnect(alarms, 1000);
  MQTTClient_destroy(&readings);
  MQTTClient_destroy(&alarms);
  return 0;
}
