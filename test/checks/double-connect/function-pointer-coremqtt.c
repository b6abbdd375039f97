// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/coremqtt %sdk/freertos
// A retry helper gets the connect as a function; main calls it for each phase.
#include "FreeRTOS.h"
#include "task.h"
#include "transport_mbedtls.h"
#include <stdio.h>

static NetworkContext_t network;
static MQTTContext_t mqtt;

static int open_tls(void) {
  return TLS_FreeRTOS_Connect(&network, "broker", 8883, NULL, 1000, 1000) ==
         TLS_TRANSPORT_SUCCESS;
}

static int open_mqtt(void) {
  MQTTConnectInfo_t info = {0};
  bool present = false;
  info.pClientIdentifier = "thing-31";
  info.clientIdentifierLength = 8U;
  return MQTT_Connect(&mqtt, &info, NULL, 1000U, &present) == MQTTSuccess;
  // CHECK-MESSAGES: :[[@LINE-1]]:10: warning: 'mqtt' is already open; a second connect sends a second CONNECT on the live transport, for which the broker must drop the link [iot-double-connect]
}

static int with_backoff(int (*attempt)(void)) {
  for (uint32_t pause = 500U; pause < 60000U; pause *= 2U) {
    if (attempt())
      return 1;
    vTaskDelay(pdMS_TO_TICKS(pause));
  }
  return 0;
}

int main(void) {
  if (!with_backoff(open_tls) || !with_backoff(open_mqtt))
    return 1;
  printf("session is there\n");
  (void)MQTT_Ping(&mqtt);
  if (!with_backoff(open_mqtt))
    return 1;
  return 0;
}
