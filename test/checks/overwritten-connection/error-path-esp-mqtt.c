// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/esp-idf %sdk
// The subscription fails, the function gives up without stopping the client, and the
// caller comes back.
#include "esp_log.h"
#include "esp_system.h"
#include "freertos/FreeRTOS.h"
#include "freertos/task.h"
#include "mqtt_client.h"

static const char *TAG = "link";
static esp_mqtt_client_handle_t link_client;

static esp_err_t link_open(const char *uri) {
  esp_mqtt_client_config_t cfg = {0};
  cfg.broker.address.uri = uri;
  link_client = esp_mqtt_client_init(&cfg);
  // CHECK-MESSAGES: :[[@LINE-1]]:17: warning: {{(the handle|'link_client')}} is overwritten while its connection is still {{(being opened or )?}}open; nothing can close it any more, and it and the next connection evict each other [iot-overwritten-connection]
  if (!link_client)
    return ESP_ERR_NO_MEM;
  esp_err_t err = esp_mqtt_client_start(link_client);
  if (err != ESP_OK) {
    esp_mqtt_client_destroy(link_client);
    link_client = NULL;
    return err;
  }
  vTaskDelay(pdMS_TO_TICKS(2000));
  if (esp_mqtt_client_subscribe(link_client, "cmd/#", 1) < 0) {
    ESP_LOGE(TAG, "subscribe failed");
    return ESP_FAIL;
  }
  return ESP_OK;
}

void app_main(void) {
  while (link_open("mqtt://broker") != ESP_OK) {
    ESP_LOGW(TAG, "try again in 10 s");
    vTaskDelay(pdMS_TO_TICKS(10000));
  }
  ESP_LOGI(TAG, "ready");
}
