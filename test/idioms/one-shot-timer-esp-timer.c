// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/esp-idf %sdk
// An esp_timer is created at the start and armed by the disconnect event only.
#include "esp_log.h"
#include "esp_timer.h"
#include "mqtt_client.h"

static const char *TAG = "meter";
static esp_timer_handle_t again;
static esp_mqtt_client_handle_t client;

static void on_again(void *arg) {
  (void)arg;
  if (esp_mqtt_client_reconnect(client) != ESP_OK)
    ESP_LOGW(TAG, "reconnect refused");
}

static void on_mqtt(void *arg, esp_event_base_t base, int32_t id, void *data) {
  if (id == MQTT_EVENT_CONNECTED)
    esp_timer_stop(again);
  else if (id == MQTT_EVENT_DISCONNECTED)
    esp_timer_start_once(again, 15000000);
}

void app_main(void) {
  esp_mqtt_client_config_t config = {0};
  config.broker.address.uri = "mqtt://house.lan";
  config.network.disable_auto_reconnect = true;
  const esp_timer_create_args_t args = {.callback = on_again, .name = "again"};
  ESP_ERROR_CHECK(esp_timer_create(&args, &again));
  client = esp_mqtt_client_init(&config);
  esp_mqtt_client_register_event(client, ESP_EVENT_ANY_ID, on_mqtt, NULL);
  esp_mqtt_client_start(client);
}
