// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/esp-idf %sdk
// The id is a field of the options, assigned in two places to the same text.
#include "esp_log.h"
#include "mqtt_client.h"

static esp_mqtt_client_handle_t lamp, meter;

void app_main(void) {
  static const char id[] = "hall";
  esp_mqtt_client_config_t cfg = {.broker.address.uri = "mqtt://hub.local"};
  cfg.credentials.client_id = id;
  lamp = esp_mqtt_client_init(&cfg);
  esp_mqtt_client_start(lamp);

  esp_mqtt_client_config_t second = {
      .broker = {.address = {.uri = "mqtt://hub.local"}},
      .credentials = {.client_id = "hall"},
  };
  meter = esp_mqtt_client_init(&second);
  esp_mqtt_client_start(meter);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: two live connections use the same
  // identity; the service drops one whenever the other connects
  // [iot-duplicate-client-id]
  ESP_LOGI("hall", "both are up");
}
