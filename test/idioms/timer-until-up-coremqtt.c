// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/freertos %sdk/coremqtt
// A repeating timer tries until it has a connection, then stops itself.
#include "FreeRTOS.h"
#include "core_mqtt.h"
#include "task.h"
#include "timers.h"

static MQTTContext_t mqtt;
static MQTTConnectInfo_t info;
static TimerHandle_t retry;

static void on_retry(TimerHandle_t timer) {
  bool present;
  if (MQTT_Connect(&mqtt, &info, NULL, 2000, &present) == MQTTSuccess)
    xTimerStop(timer, 0);
}

static void link_task(void *argument) {
  (void)argument;
  retry = xTimerCreate("retry", pdMS_TO_TICKS(10000), pdTRUE, NULL, on_retry);
  xTimerStart(retry, 0);
  for (;;)
    vTaskDelay(pdMS_TO_TICKS(60000));
}

void app_start(void) {
  xTaskCreate(link_task, "link", 2048, NULL, 1, NULL);
}
