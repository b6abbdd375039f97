// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/coremqtt %sdk/freertos
// An auto-reload timer connects every ten seconds.
#include "FreeRTOS.h"
#include "task.h"
#include "timers.h"
#include "transport_mbedtls.h"
#include <stdio.h>

static MQTTContext_t mqtt;
static MQTTConnectInfo_t info;

static void on_timer(TimerHandle_t timer) {
  bool present = false;
  (void)timer;
  MQTTStatus_t status = MQTT_Connect(&mqtt, &info, NULL, 1000U, &present);
  // CHECK-MESSAGES: :[[@LINE-1]]:25: warning: 'mqtt' is already open; a second connect sends a second CONNECT on the live transport, for which the broker must drop the link [iot-double-connect]
  if (status != MQTTSuccess)
    printf("%s\n", MQTT_Status_strerror(status));
}

int main(void) {
  TimerHandle_t timer;
  info.pClientIdentifier = "thing-33";
  info.clientIdentifierLength = 8U;
  timer = xTimerCreate("mqtt", pdMS_TO_TICKS(10000U), pdTRUE, NULL, on_timer);
  if (timer == NULL || xTimerStart(timer, 0) != pdPASS)
    return 1;
  for (;;)
    vTaskDelay(portMAX_DELAY);
}
