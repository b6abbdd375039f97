// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/esp-idf %sdk
// A FreeRTOS task that logs in for every report. The break out of the inner loop does
// not close anything.
#include "esp_log.h"
#include "esp_system.h"
#include "freertos/FreeRTOS.h"
#include "freertos/queue.h"
#include "freertos/task.h"
#include <MQTTClient.h>

static const char *TAG = "report";
static QueueHandle_t reports;

struct report {
  int id;
  float value;
};

static void report_task(void *arg) {
  MQTTClient c = (MQTTClient)arg;
  MQTTClient_connectOptions opts = MQTTClient_connectOptions_initializer;
  struct report r;
  for (;;) {
    if (MQTTClient_connect(c, &opts) != MQTTCLIENT_SUCCESS) {
    // CHECK-MESSAGES: :[[@LINE-1]]:9: warning: 'c' is already open; a second connect opens a new socket over the live one, which is never closed, and the broker evicts the old session [iot-double-connect]
      ESP_LOGW(TAG, "no broker");
      vTaskDelay(pdMS_TO_TICKS(5000));
      continue;
    }
    while (xQueueReceive(reports, &r, pdMS_TO_TICKS(30000)) == pdTRUE) {
      if (r.id < 0)
        break;
      MQTTClient_publish(c, "report", sizeof(r), &r, 1, 0, NULL);
    }
  }
}

void app_main(void) {
  static MQTTClient client;
  reports = xQueueCreate(8, sizeof(struct report));
  if (MQTTClient_create(&client, "tcp://broker", "esp-1",
                        MQTTCLIENT_PERSISTENCE_NONE, NULL) != 0)
    esp_restart();
  xTaskCreate(report_task, "report", 4096, client, 5, NULL);
}
