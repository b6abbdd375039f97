// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/esp-idf %sdk
// That the SDK refuses what competes with it does not end what it is at.
#include "mqtt_client.h"
#include "freertos/FreeRTOS.h"
#include "freertos/task.h"
#include <stddef.h>

static esp_mqtt_client_handle_t client;

static void on_lost(void *arg, esp_event_base_t base, int32_t id, void *data) {
  if (esp_mqtt_client_start(client) == ESP_OK)
    // CHECK-MESSAGES: :[[@LINE-1]]:7: warning: 'client' is opened again here while esp-mqtt is reconnecting by itself; {{.*}} [iot-competing-reconnect]
    return;
  vTaskDelay(pdMS_TO_TICKS(5000));
  esp_mqtt_client_start(client);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'client' is opened again here while esp-mqtt is reconnecting by itself; {{.*}} [iot-competing-reconnect]
}

void app_main(void) {
  esp_mqtt_client_config_t config = {.broker.address.uri = "mqtt://broker"};
  client = esp_mqtt_client_init(&config);
  esp_mqtt_client_register_event(client, MQTT_EVENT_DISCONNECTED, on_lost, NULL);
  esp_mqtt_client_start(client);
}
