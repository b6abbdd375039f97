// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/esp-idf %sdk
// The handle is tested under a mutex that every way out gives back.
#include "esp_log.h"
#include "freertos/semphr.h"
#include "mqtt_client.h"

static const char *TAG = "ruuvi";
static SemaphoreHandle_t mutex;
static esp_mqtt_client_handle_t client;

static bool gw_mqtt_start(const char *uri) {
  xSemaphoreTake(mutex, portMAX_DELAY);
  if (client != NULL) {
    ESP_LOGW(TAG, "started already");
    xSemaphoreGive(mutex);
    return true;
  }
  esp_mqtt_client_config_t config = {0};
  config.broker.address.uri = uri;
  config.credentials.client_id = "gw-aabbcc";
  esp_mqtt_client_handle_t made = esp_mqtt_client_init(&config);
  if (made == NULL) {
    ESP_LOGE(TAG, "init");
    xSemaphoreGive(mutex);
    return false;
  }
  if (esp_mqtt_client_start(made) != ESP_OK) {
    esp_mqtt_client_destroy(made);
    xSemaphoreGive(mutex);
    return false;
  }
  client = made;
  xSemaphoreGive(mutex);
  return true;
}

static void gw_mqtt_stop(void) {
  xSemaphoreTake(mutex, portMAX_DELAY);
  if (client != NULL) {
    esp_mqtt_client_stop(client);
    esp_mqtt_client_destroy(client);
    client = NULL;
  }
  xSemaphoreGive(mutex);
}

static void config_task(void *arg) {
  const char *uri = arg;
  for (int round = 0;; round++) {
    if (!gw_mqtt_start(uri))
      ESP_LOGW(TAG, "next try in a minute");
    if (round % 60 == 59)
      gw_mqtt_stop();
    vTaskDelay(pdMS_TO_TICKS(60000));
  }
}

void app_main(void) {
  static char uri[] = "mqtts://gateway.example.com";
  mutex = xSemaphoreCreateMutex();
  xTaskCreate(config_task, "config", 4096, uri, 5, NULL);
}
