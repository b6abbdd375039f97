// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/esp-idf %sdk
// A client that exists gets the new settings, else one is made and started.
#include "esp_log.h"
#include "mqtt_client.h"
#include "nvs_flash.h"

static const char *TAG = "hasp";
static esp_mqtt_client_handle_t client;
static QueueHandle_t settings;

typedef struct {
  const char *uri;
  const char *user;
} setting_t;

static void on_mqtt(void *arg, esp_event_base_t base, int32_t id, void *data) {
  if (id == MQTT_EVENT_CONNECTED)
    esp_mqtt_client_subscribe(client, "hasp/plate/command/#", 0);
}

static void mqttStart(const setting_t *s) {
  esp_mqtt_client_config_t config = {0};
  config.broker.address.uri = s->uri;
  config.credentials.username = s->user;
  config.credentials.client_id = "plate";
  if (client) {
    esp_err_t err = esp_mqtt_set_config(client, &config);
    ESP_LOGI(TAG, "new settings: %s", esp_err_to_name(err));
  } else {
    client = esp_mqtt_client_init(&config);
    if (client == NULL) {
      ESP_LOGE(TAG, "init");
      return;
    }
    esp_mqtt_client_register_event(client, MQTT_EVENT_ANY, on_mqtt, NULL);
    esp_mqtt_client_start(client);
  }
}

static void settings_task(void *arg) {
  setting_t next = {"mqtt://first", "plate"};
  for (;;) {
    mqttStart(&next);
    xQueueReceive(settings, &next, portMAX_DELAY);
  }
}

void app_main(void) {
  ESP_ERROR_CHECK(nvs_flash_init());
  settings = xQueueCreate(1, sizeof(setting_t));
  xTaskCreate(settings_task, "settings", 4096, NULL, 4, NULL);
}
