// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/esp-idf %sdk
// A software timer without auto-reload, armed by the disconnect event; the client is
// told not to reconnect by itself.
#include "esp_log.h"
#include "freertos/timers.h"
#include "mqtt_client.h"

static const char *TAG = "door";
static TimerHandle_t again;
static esp_mqtt_client_handle_t client;

static void on_again(TimerHandle_t timer) {
  (void)timer;
  if (esp_mqtt_client_reconnect(client) != ESP_OK)
    ESP_LOGW(TAG, "reconnect refused");
}

static void on_mqtt(void *arg, esp_event_base_t base, int32_t id, void *data) {
  if (id == MQTT_EVENT_CONNECTED) {
    xTimerStop(again, 0);
  } else if (id == MQTT_EVENT_DISCONNECTED) {
    ESP_LOGW(TAG, "lost, timer armed");
    xTimerStart(again, 0);
  }
}

void app_main(void) {
  esp_mqtt_client_config_t config = {0};
  config.broker.address.uri = "mqtt://house.lan";
  config.network.disable_auto_reconnect = true;
  again = xTimerCreate("again", pdMS_TO_TICKS(15000), pdFALSE, NULL, on_again);
  client = esp_mqtt_client_init(&config);
  if (client == NULL || again == NULL)
    return;
  esp_mqtt_client_register_event(client, ESP_EVENT_ANY_ID, on_mqtt, NULL);
  if (esp_mqtt_client_start(client) != ESP_OK)
    ESP_LOGE(TAG, "no task");
}
