// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/esp-idf %sdk
// RUN: %check_iot_tidy -check-suffix=MANUAL %s 'iot-*' %t.manual -- -- \
// RUN:   %sdk/esp-idf %sdk -DMANUAL
// The handler takes the client, and what happened, from the event itself.
#include "mqtt_client.h"
#include "freertos/FreeRTOS.h"
#include "freertos/task.h"

static void handle(esp_mqtt_event_handle_t event) {
  switch (event->event_id) {
  case MQTT_EVENT_CONNECTED:
#ifdef MANUAL
    esp_mqtt_client_start(event->client);
    // CHECK-MESSAGES-MANUAL: :[[@LINE-1]]:5: warning: 'event->client' is already open; {{.*}} [iot-double-connect]
#endif
    esp_mqtt_client_subscribe(event->client, "valve/set", 1);
    break;
  case MQTT_EVENT_DISCONNECTED:
    vTaskDelay(pdMS_TO_TICKS(5000));
    esp_mqtt_client_reconnect(event->client);
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'event->client' is opened again here while esp-mqtt is reconnecting by itself; {{.*}} [iot-competing-reconnect]
    break;
  default:
    break;
  }
}

static void on_event(void *arg, esp_event_base_t base, int32_t id, void *data) {
  (void)arg;
  (void)base;
  (void)id;
  handle(data);
}

void app_main(void) {
  esp_mqtt_client_config_t config = {0};
  config.broker.address.uri = "mqtt://broker";
#ifdef MANUAL
  config.network.disable_auto_reconnect = true;
#endif
  esp_mqtt_client_handle_t client = esp_mqtt_client_init(&config);
  esp_mqtt_client_register_event(client, ESP_EVENT_ANY_ID, on_event, NULL);
  esp_mqtt_client_start(client);
}
