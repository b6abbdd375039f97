// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/esp-idf %sdk/freertos %sdk
// The task that is deleted is another one, and this one goes on.
#include "freertos/FreeRTOS.h"
#include "freertos/task.h"
#include "mqtt_client.h"

static esp_mqtt_client_handle_t client;
static TaskHandle_t blinker;

static void open_task(void *arg) {
  (void)arg;
  for (int i = 0; i < 5; i++) {
    if (esp_mqtt_client_start(client) == ESP_OK)
      // CHECK-MESSAGES: :[[@LINE-1]]:9: warning: 'client' is already being opened; {{.*}} [iot-double-connect]
      vTaskDelete(blinker);
    vTaskDelay(pdMS_TO_TICKS(5000));
  }
  vTaskDelete(NULL);
}

void app_main(void) {
  esp_mqtt_client_config_t config = {0};
  client = esp_mqtt_client_init(&config);
  xTaskCreate(open_task, "open", 4096, NULL, 5, NULL);
}
