// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/esp-idf %sdk
// Two clients, two configurations: one leaves reconnecting to the SDK.
#include "freertos/FreeRTOS.h"
#include "freertos/task.h"
#include "mqtt_client.h"

static esp_mqtt_client_handle_t meter, siren;

static void on_meter(void *data, esp_event_base_t base, int32_t id,
                     void *event) {
  if (id != MQTT_EVENT_DISCONNECTED)
    return;
  vTaskDelay(100);
  esp_mqtt_client_start(meter);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'meter' is opened again here while esp-mqtt is reconnecting by itself; the two compete for one identity [iot-competing-reconnect]
}

static void on_siren(void *data, esp_event_base_t base, int32_t id,
                     void *event) {
  if (id != MQTT_EVENT_DISCONNECTED)
    return;
  vTaskDelay(100);
  esp_mqtt_client_start(siren);
}

static void set_up_meter(void) {
  const esp_mqtt_client_config_t config = {
      .broker.address.uri = "mqtt://broker",
      .credentials.client_id = "meter",
  };
  meter = esp_mqtt_client_init(&config);
  esp_mqtt_client_register_event(meter, MQTT_EVENT_ANY, on_meter, NULL);
  esp_mqtt_client_start(meter);
}

static void set_up_siren(void) {
  esp_mqtt_client_config_t config = {
      .broker.address.uri = "mqtt://broker",
      .credentials.client_id = "siren",
  };
  config.network.disable_auto_reconnect = true;
  siren = esp_mqtt_client_init(&config);
  esp_mqtt_client_register_event(siren, MQTT_EVENT_ANY, on_siren, NULL);
  esp_mqtt_client_start(siren);
}

void app_main(void) {
  set_up_meter();
  set_up_siren();
}
