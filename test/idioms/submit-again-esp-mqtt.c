// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/esp-idf %sdk
// start fails for want of memory; it is tried again until the task exists.
#include "esp_log.h"
#include "esp_system.h"
#include "mqtt_client.h"

static const char *TAG = "heat";
static esp_mqtt_client_handle_t client;

static void on_mqtt(void *arg, esp_event_base_t base, int32_t id, void *data) {
  static int errors;
  if (id == MQTT_EVENT_ERROR && ++errors > 100)
    esp_restart();
  if (id == MQTT_EVENT_CONNECTED)
    errors = 0;
}

void app_main(void) {
  const esp_mqtt_client_config_t config = {
      .broker.address.uri = "mqtts://heat.example.com",
      .credentials.client_id = "heat-9",
  };
  int left = 20;
  client = esp_mqtt_client_init(&config);
  if (!client)
    esp_restart();
  esp_mqtt_client_register_event(client, MQTT_EVENT_ANY, on_mqtt, NULL);
  while (esp_mqtt_client_start(client) != ESP_OK) {
    ESP_LOGE(TAG, "start, %d tries left", left);
    if (--left == 0)
      esp_restart();
    vTaskDelay(pdMS_TO_TICKS(1000));
  }
  for (;;) {
    esp_mqtt_client_enqueue(client, "heat/9", "20", 0, 0, 0, true);
    vTaskDelay(pdMS_TO_TICKS(30000));
  }
}
