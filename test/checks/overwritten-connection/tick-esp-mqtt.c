// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/esp-idf %sdk
// A housekeeping task starts the client whenever the flag says "not connected". The flag
// is set by CONNACK, so the next tick comes first.
#include "esp_log.h"
#include "esp_system.h"
#include "freertos/FreeRTOS.h"
#include "freertos/task.h"
#include "mqtt_client.h"

static const char *TAG = "cam";
static esp_mqtt_client_handle_t client;
static volatile bool connected;

static void on_mqtt(void *arg, esp_event_base_t base, int32_t id, void *data) {
  esp_mqtt_event_handle_t event = data;
  switch ((esp_mqtt_event_id_t)id) {
  case MQTT_EVENT_CONNECTED:
    connected = true;
    esp_mqtt_client_subscribe(event->client, "cam/cmd", 1);
    break;
  case MQTT_EVENT_DISCONNECTED:
    connected = false;
    break;
  case MQTT_EVENT_ERROR:
    ESP_LOGE(TAG, "mqtt error");
    break;
  default:
    break;
  }
}

static void start_client(void) {
  const esp_mqtt_client_config_t cfg = {
      .broker.address.uri = "mqtt://broker",
      .credentials.client_id = "cam-1",
  };
  if (connected)
    return;
  client = esp_mqtt_client_init(&cfg);
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: {{(the handle|'client')}} is overwritten while its connection is still {{(being opened or )?}}open; nothing can close it any more, and it and the next connection evict each other [iot-overwritten-connection]
  if (client == NULL) {
    ESP_LOGE(TAG, "no memory");
    return;
  }
  esp_mqtt_client_register_event(client, MQTT_EVENT_ANY, on_mqtt, NULL);
  if (esp_mqtt_client_start(client) != ESP_OK)
    ESP_LOGE(TAG, "start failed");
}

static void housekeeping(void *arg) {
  for (;;) {
    ESP_LOGI(TAG, "status check");
    start_client();
    vTaskDelay(pdMS_TO_TICKS(5000));
  }
}

void app_main(void) {
  xTaskCreate(housekeeping, "house", 4096, NULL, 3, NULL);
}
