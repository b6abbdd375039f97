// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/coremqtt %sdk/freertos
// Check, wait for the network, connect: both tasks may have seen "not connected".
#include "FreeRTOS.h"
#include "event_groups.h"
#include "task.h"
#include "transport_mbedtls.h"

static MQTTContext_t mqtt;
static EventGroupHandle_t net_events;
#define NET_UP 1u

static void bring_up(void) {
  if (mqtt.connectStatus == MQTTNotConnected) {
    xEventGroupWaitBits(net_events, NET_UP, pdFALSE, pdTRUE, portMAX_DELAY);
    MQTTConnectInfo_t info = {0};
    bool present;
    info.pClientIdentifier = "thing";
    info.clientIdentifierLength = 5;
    MQTT_Connect(&mqtt, &info, NULL, 5000, &present);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}}is already {{(being opened|open)}}{{.*}} [iot-double-connect]
  }
}

static void telemetry(void *arg) {
  (void)arg;
  MQTTPublishInfo_t p = {0};
  for (;;) {
    bring_up();
    MQTT_Publish(&mqtt, &p, 0);
    vTaskDelay(pdMS_TO_TICKS(10000));
  }
}

static void commands(void *arg) {
  (void)arg;
  for (;;) {
    bring_up();
    MQTT_ProcessLoop(&mqtt);
    vTaskDelay(pdMS_TO_TICKS(100));
  }
}

int main(void) {
  net_events = xEventGroupCreate();
  xTaskCreate(telemetry, "t", 1024, NULL, 1, NULL);
  xTaskCreate(commands, "c", 1024, NULL, 1, NULL);
  for (;;)
    vTaskDelay(portMAX_DELAY);
}
