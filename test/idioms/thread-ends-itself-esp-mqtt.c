// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/esp-idf %sdk/freertos %sdk
// vTaskDelete(NULL) ends the task in the middle of its loop.
#include "mqtt_client.h"
#include "freertos/FreeRTOS.h"
#include "freertos/task.h"
static esp_mqtt_client_handle_t client;
static void open_task(void *arg) {
  for (int i = 0; i < 5; i++) {
    if (esp_mqtt_client_start(client) == ESP_OK)
      vTaskDelete(NULL);
    vTaskDelay(5000);
  }
  vTaskDelete(NULL);
}
void app_main(void) {
  const esp_mqtt_client_config_t cfg = {0};
  client = esp_mqtt_client_init(&cfg);
  xTaskCreate(open_task, "o", 4096, NULL, 5, NULL);
}
