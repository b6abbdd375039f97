// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/esp-idf %sdk
// A second start on a started client only fails, but the code takes that for a
// network error and reboots.
#include "esp_log.h"
#include "esp_system.h"
#include "mqtt_client.h"
#include "nvs_flash.h"

static const char *TAG = "app";
static esp_mqtt_client_handle_t client;

static void on_mqtt(void *arg, esp_event_base_t base, int32_t id, void *data) {
  esp_mqtt_event_handle_t event = data;
  if (id == MQTT_EVENT_CONNECTED)
    esp_mqtt_client_subscribe(event->client, "cmd", 1);
}

static void mqtt_init(void) {
  const esp_mqtt_client_config_t cfg = {
      .broker.address.uri = "mqtts://broker.example.com",
      .credentials.client_id = "esp-room-4",
  };
  client = esp_mqtt_client_init(&cfg);
  if (!client) {
    ESP_LOGE(TAG, "no memory");
    esp_restart();
  }
  esp_mqtt_client_register_event(client, MQTT_EVENT_ANY, on_mqtt, NULL);
  ESP_ERROR_CHECK(esp_mqtt_client_start(client));
}

void app_main(void) {
  ESP_ERROR_CHECK(nvs_flash_init());
  mqtt_init();
  vTaskDelay(pdMS_TO_TICKS(5000));
  if (esp_mqtt_client_start(client) != ESP_OK) {
  // CHECK-MESSAGES: :[[@LINE-1]]:7: warning: 'client' is already {{(being opened|open)}}; a second connect fails with ESP_FAIL, because the client has been started already [iot-double-connect]
    ESP_LOGE(TAG, "mqtt does not start");
    esp_restart();
  }
  for (;;) {
    esp_mqtt_client_publish(client, "temp", "21", 0, 0, 0);
    vTaskDelay(pdMS_TO_TICKS(60000));
  }
}
