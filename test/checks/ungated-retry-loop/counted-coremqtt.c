// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/coremqtt %sdk/freertos
// The status goes into the log only.
#include "FreeRTOS.h"
#include "task.h"
#include "transport_mbedtls.h"
#include <stdio.h>

static NetworkContext_t network;
static MQTTContext_t mqtt;

static MQTTStatus_t connect_with_retries(MQTTConnectInfo_t *info) {
  MQTTStatus_t status = MQTTBadParameter;
  bool present = false;
  for (uint32_t attempt = 0; attempt < 5U; attempt++) {
    status = MQTT_Connect(&mqtt, info, NULL, 1000U, &present);
    // CHECK-MESSAGES: :[[@LINE-1]]:14: warning: the loop opens 'mqtt' again whatever the outcome was; a second connect sends a second CONNECT on the live transport, for which the broker must drop the link [iot-ungated-retry-loop]
    printf("attempt %u: %s\n", (unsigned)attempt, MQTT_Status_strerror(status));
    vTaskDelay(pdMS_TO_TICKS(1000U));
  }
  return status;
}

static void cloud_task(void *arg) {
  MQTTConnectInfo_t info = {0};
  (void)arg;
  info.cleanSession = true;
  info.keepAliveSeconds = 60U;
  info.pClientIdentifier = "thing-12";
  info.clientIdentifierLength = 8U;
  if (TLS_FreeRTOS_Connect(&network, "broker", 8883, NULL, 1000, 1000) !=
      TLS_TRANSPORT_SUCCESS)
    vTaskDelete(NULL);
  (void)connect_with_retries(&info);
  for (;;) {
    (void)MQTT_ProcessLoop(&mqtt);
    vTaskDelay(pdMS_TO_TICKS(100U));
  }
}

int main(void) {
  xTaskCreate(cloud_task, "cloud", 4096, NULL, 3, NULL);
  for (;;)
    vTaskDelay(portMAX_DELAY);
}
