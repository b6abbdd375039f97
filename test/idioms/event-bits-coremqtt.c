// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/freertos %sdk/coremqtt
// RUN: %check_iot_tidy -check-suffix=OTHER-BIT %s 'iot-*' %t.other -- -- \
// RUN:   %sdk/freertos %sdk/coremqtt -DTESTED=LINK_UP
// The session's bit in an event group is what a task tests before it connects.
#include "core_mqtt.h"
#include "event_groups.h"
#include "task.h"

#define LINK_UP (1u << 0)
#define SESSION_UP (1u << 1)
#ifndef TESTED
#define TESTED SESSION_UP
#endif

static EventGroupHandle_t state;
static MQTTContext_t mqtt;
static MQTTConnectInfo_t info;

static void keep_up(void *argument) {
  (void)argument;
  for (;;) {
    const EventBits_t now = xEventGroupGetBits(state);
    bool present;
    if ((now & TESTED) == 0 &&
        MQTT_Connect(&mqtt, &info, NULL, 2000, &present) == MQTTSuccess)
      // CHECK-MESSAGES-OTHER-BIT: :[[@LINE-1]]:9: warning: 'mqtt' is already open; {{.*}} [iot-double-connect]
      xEventGroupSetBits(state, SESSION_UP);
    vTaskDelay(pdMS_TO_TICKS(500));
  }
}

static void pump(void *argument) {
  (void)argument;
  for (;;) {
    xEventGroupWaitBits(state, SESSION_UP, pdFALSE, pdTRUE, portMAX_DELAY);
    if (MQTT_ProcessLoop(&mqtt) != MQTTSuccess) {
      MQTT_Disconnect(&mqtt);
      vTaskDelay(pdMS_TO_TICKS(5000));
      xEventGroupClearBits(state, SESSION_UP);
    }
  }
}

void app_main(void) {
  state = xEventGroupCreate();
  xTaskCreate(keep_up, "keep", 2048, NULL, 2, NULL);
  xTaskCreate(pump, "pump", 2048, NULL, 2, NULL);
}
