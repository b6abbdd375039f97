// RUN: %check_iot_tidy %s 'iot-*' %t -- -- -DIDF4 %sdk/esp-idf %sdk
// The handler of ESP-IDF 4 stands in the configuration.
#include "esp_log.h"
#include "mqtt_client.h"

static const char *TAG = "mqtt";

static esp_err_t on_mqtt(esp_mqtt_event_handle_t event) {
  switch (event->event_id) {
  case MQTT_EVENT_CONNECTED:
    esp_mqtt_client_publish(event->client, "gate/state", "up", 0, 1, 1);
    break;
  case MQTT_EVENT_DISCONNECTED:
    ESP_LOGW(TAG, "lost");
    esp_mqtt_client_start(event->client);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'event->client' is opened again here while esp-mqtt is reconnecting by itself; the two compete for one identity [iot-competing-reconnect]
    break;
  default:
    break;
  }
  return ESP_OK;
}

void app_main(void) {
  const esp_mqtt_client_config_t cfg = {
      .uri = "mqtt://broker",
      .client_id = "gate-1",
      .event_handle = on_mqtt,
  };
  esp_mqtt_client_handle_t client = esp_mqtt_client_init(&cfg);
  esp_mqtt_client_start(client);
}
