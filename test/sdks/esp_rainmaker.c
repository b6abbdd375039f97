// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/esp-rainmaker %sdk/esp-idf %sdk
// ESP RainMaker: one agent, which connects when the network is there and reconnects.
#include "esp_rmaker_core.h"
#include "esp_rmaker_mqtt.h"
#include "freertos/FreeRTOS.h"
#include "freertos/task.h"

void twice(void) {
  if (esp_rmaker_start() != ESP_OK)
    return;
  esp_rmaker_start();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: the connection is already being opened; a second connect starts the agent over while it may be connected [iot-double-connect]
}

void twice_below(void) {
  if (esp_rmaker_mqtt_connect() != ESP_OK)
    return;
  esp_rmaker_mqtt_connect();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: the connection is already being opened; a second connect starts the agent over while it may be connected [iot-double-connect]
}

void gated(void) {
  if (!esp_rmaker_is_mqtt_connected())
    esp_rmaker_mqtt_connect();
}

void retried(void) {
  while (esp_rmaker_start() != ESP_OK)
    vTaskDelay(pdMS_TO_TICKS(5000));
}

void retried_at_once(void) {
  while (esp_rmaker_mqtt_connect() != ESP_OK)
    // CHECK-MESSAGES: :[[@LINE-1]]:10: warning: the connection is opened again at once after a failed attempt, without any wait [iot-reconnect-without-backoff]
    ;
}

void closed_first(void) {
  if (esp_rmaker_start() != ESP_OK)
    return;
  esp_rmaker_stop();
  esp_rmaker_start();
}

void closed_first_below(esp_rmaker_mqtt_conn_params_t *params) {
  if (esp_rmaker_mqtt_init(params) != ESP_OK ||
      esp_rmaker_mqtt_connect() != ESP_OK)
    return;
  esp_rmaker_mqtt_disconnect();
  esp_rmaker_mqtt_connect();
}

// The examples: the node is made, then the agent started once.
void started(const esp_rmaker_config_t *config) {
  if (esp_rmaker_node_init(config, "lamp", "Lightbulb"))
    esp_rmaker_start();
  for (;;)
    vTaskDelay(pdMS_TO_TICKS(5000));
}
