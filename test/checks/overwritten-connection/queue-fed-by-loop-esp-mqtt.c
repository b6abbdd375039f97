// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/esp-idf %sdk/freertos %sdk
// XFAIL: *
// A task is not taken up again where it waited, so what a loop beside it sends for
// the second time is not seen to arrive.
#include "freertos/FreeRTOS.h"
#include "freertos/queue.h"
#include "freertos/task.h"
#include "mqtt_client.h"

static QueueHandle_t queue;
static esp_mqtt_client_handle_t client;

static void task(void *arg) {
  (void)arg;
  uint8_t command;
  while (xQueueReceive(queue, &command, portMAX_DELAY) == pdTRUE) {
    esp_mqtt_client_config_t config = {0};
    client = esp_mqtt_client_init(&config);
    // CHECK-MESSAGES: :[[@LINE-1]]:14: warning: {{.*}} [iot-overwritten-connection]
    if (client)
      esp_mqtt_client_start(client);
  }
}

void app_main(void) {
  queue = xQueueCreate(8, 1);
  xTaskCreate(task, "mqtt", 4096, NULL, 5, NULL);
  for (;;) {
    uint8_t command = 1;
    xQueueSend(queue, &command, portMAX_DELAY);
    vTaskDelay(pdMS_TO_TICKS(1000));
  }
}
