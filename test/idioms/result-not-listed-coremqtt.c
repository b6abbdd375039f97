// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/coremqtt
// RUN: %check_iot_tidy -check-suffix=LISTED %s 'iot-*' %t.listed -- -- \
// RUN:   %sdk/coremqtt -DLISTED
// A result that the enumeration does not list never comes: the loop is dead.
#include "core_mqtt.h"

static MQTTContext_t context;
static MQTTConnectInfo_t info;
static bool present;

#ifdef LISTED
#define WRONG MQTTBadParameter
#else
#define WRONG -1
#endif

int main(void) {
  if (MQTT_Connect(&context, &info, NULL, 1000, &present) == WRONG)
    for (int i = 0; i < 3; i++)
      MQTT_Connect(&context, &info, NULL, 1000, &present);
  // CHECK-MESSAGES-LISTED: :[[@LINE-1]]:7: warning: {{.*}} [iot-ungated-retry-loop]
}
