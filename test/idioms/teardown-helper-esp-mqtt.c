// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/esp-idf %sdk
// A queue brings new broker addresses; each one tears the client down and makes a new
// one.
#include "esp_log.h"
#include "mqtt_client.h"
#include <string.h>

static const char *TAG = "uplink";
static esp_mqtt_client_handle_t client;
static QueueHandle_t uris;

typedef struct {
  char text[96];
} uri_t;

static void on_mqtt(void *arg, esp_event_base_t base, int32_t id, void *data) {
  esp_mqtt_event_handle_t event = data;
  if (id == MQTT_EVENT_CONNECTED)
    esp_mqtt_client_subscribe(event->client, "cfg/uri", 1);
  else if (id == MQTT_EVENT_DATA && event->data_len < (int)sizeof(uri_t)) {
    uri_t next = {{0}};
    memcpy(next.text, event->data, (size_t)event->data_len);
    if (xQueueSend(uris, &next, 0) != pdTRUE)
      ESP_LOGW(TAG, "address dropped");
  }
}

static void teardown(esp_mqtt_client_handle_t *handle) {
  if (*handle) {
    esp_mqtt_client_stop(*handle);
    esp_mqtt_client_destroy(*handle);
    *handle = NULL;
  }
}

static esp_err_t restart_with(const char *uri) {
  esp_mqtt_client_config_t config = {0};
  config.broker.address.uri = uri;
  config.credentials.client_id = "scooter-8";
  teardown(&client);
  client = esp_mqtt_client_init(&config);
  if (client == NULL)
    return ESP_ERR_NO_MEM;
  esp_mqtt_client_register_event(client, MQTT_EVENT_ANY, on_mqtt, NULL);
  esp_err_t err = esp_mqtt_client_start(client);
  if (err != ESP_OK)
    teardown(&client);
  return err;
}

static void uplink_task(void *arg) {
  uri_t next = {"mqtt://first.example.com"};
  do {
    ESP_LOGI(TAG, "to %s", next.text);
    esp_err_t err = restart_with(next.text);
    if (err != ESP_OK)
      ESP_LOGE(TAG, "start: %s", esp_err_to_name(err));
  } while (xQueueReceive(uris, &next, portMAX_DELAY) == pdTRUE);
  teardown(&client);
  vTaskDelete(NULL);
}

void app_main(void) {
  uris = xQueueCreate(2, sizeof(uri_t));
  xTaskCreate(uplink_task, "uplink", 4096, NULL, 5, NULL);
}
