// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/esp-idf %sdk
// An out-parameter that must be NULL on entry.
#include "esp_log.h"
#include "mqtt_client.h"

static const char *TAG = "factory";
static esp_mqtt_client_handle_t telemetry_client;
static esp_mqtt_client_handle_t command_client;

static esp_err_t client_make(const char *id, esp_mqtt_client_handle_t *out) {
  if (*out != NULL)
    return ESP_ERR_INVALID_STATE;
  esp_mqtt_client_config_t config = {0};
  config.broker.address.uri = "mqtt://broker";
  config.credentials.client_id = id;
  esp_mqtt_client_handle_t made = esp_mqtt_client_init(&config);
  if (made == NULL)
    return ESP_ERR_NO_MEM;
  esp_err_t err = esp_mqtt_client_start(made);
  if (err != ESP_OK) {
    esp_mqtt_client_destroy(made);
    return err;
  }
  *out = made;
  return ESP_OK;
}

static void supervise(void *arg) {
  for (;;) {
    esp_err_t err = client_make("robot-telemetry", &telemetry_client);
    if (err != ESP_OK && err != ESP_ERR_INVALID_STATE)
      ESP_LOGE(TAG, "telemetry: %s", esp_err_to_name(err));
    err = client_make("robot-command", &command_client);
    if (err != ESP_OK && err != ESP_ERR_INVALID_STATE)
      ESP_LOGE(TAG, "command: %s", esp_err_to_name(err));
    vTaskDelay(pdMS_TO_TICKS(10000));
  }
}

void app_main(void) {
  xTaskCreate(supervise, "supervise", 4096, NULL, 3, NULL);
}
