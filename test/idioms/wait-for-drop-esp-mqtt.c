// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/esp-idf %sdk
// A task waits for the "gone" bit, stops the client, pauses and starts it again.
#include "esp_log.h"
#include "mqtt_client.h"

#define GONE_BIT (1u << 0)

static const char *TAG = "meter";
static EventGroupHandle_t events;

static void on_mqtt(void *arg, esp_event_base_t base, int32_t id, void *data) {
  switch (id) {
  case MQTT_EVENT_CONNECTED:
    ESP_LOGI(TAG, "online");
    break;
  case MQTT_EVENT_DISCONNECTED:
    xEventGroupSetBits(events, GONE_BIT);
    break;
  default:
    break;
  }
}

static void keeper(void *arg) {
  const esp_mqtt_client_config_t config = {
      .broker.address.uri = "mqtts://meters.example.com",
      .credentials.client_id = "meter-100",
      .network.disable_auto_reconnect = true,
  };
  esp_mqtt_client_handle_t client = esp_mqtt_client_init(&config);
  if (client == NULL) {
    vTaskDelete(NULL);
    return;
  }
  esp_mqtt_client_register_event(client, MQTT_EVENT_ANY, on_mqtt, NULL);
  for (;;) {
    esp_err_t err = esp_mqtt_client_start(client);
    if (err != ESP_OK) {
      ESP_LOGE(TAG, "start: %s", esp_err_to_name(err));
      vTaskDelay(pdMS_TO_TICKS(30000));
      continue;
    }
    xEventGroupWaitBits(events, GONE_BIT, pdTRUE, pdTRUE, portMAX_DELAY);
    ESP_LOGW(TAG, "gone, waiting");
    esp_mqtt_client_stop(client);
    vTaskDelay(pdMS_TO_TICKS(30000));
  }
}

void app_main(void) {
  events = xEventGroupCreate();
  xTaskCreate(keeper, "keeper", 4096, NULL, 5, NULL);
}
