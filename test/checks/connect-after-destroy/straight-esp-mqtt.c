// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/esp-idf %sdk
// destroy frees the client; stop was meant.
#include "esp_log.h"
#include "freertos/FreeRTOS.h"
#include "freertos/task.h"
#include "mqtt_client.h"

static const char *TAG = "mqtt";
static esp_mqtt_client_handle_t client;

static void suspend(void) {
  esp_mqtt_client_stop(client);
  esp_mqtt_client_destroy(client);
  ESP_LOGI(TAG, "suspended");
}

static void resume(void) {
  if (esp_mqtt_client_start(client) != ESP_OK)
    // CHECK-MESSAGES: :[[@LINE-1]]:7: warning: 'client' was destroyed and is opened without being created again [iot-connect-after-destroy]
    ESP_LOGE(TAG, "cannot resume");
}

static void power_task(void *arg) {
  vTaskDelay(pdMS_TO_TICKS(60000));
  suspend();
  vTaskDelay(pdMS_TO_TICKS(60000));
  resume();
  vTaskDelete(NULL);
}

void app_main(void) {
  const esp_mqtt_client_config_t cfg = {.broker.address.uri = "mqtt://broker"};
  client = esp_mqtt_client_init(&cfg);
  if (client == NULL)
    return;
  ESP_ERROR_CHECK(esp_mqtt_client_start(client));
  xTaskCreate(power_task, "power", 4096, NULL, 5, NULL);
}
