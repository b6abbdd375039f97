// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/esp-idf %sdk
// The client is told not to reconnect by itself, and the event of the drop does it at once.
#include <mqtt_client.h>

static void on_event(void *arg, esp_event_base_t base, int32_t id, void *data) {
  esp_mqtt_event_handle_t event = data;
  (void)arg;
  (void)base;
  if (id == MQTT_EVENT_DISCONNECTED)
    esp_mqtt_client_reconnect(event->client);
  // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'event->client' is opened again at once {{.*}} [iot-reconnect-without-backoff]
}

void app_main(void) {
  esp_mqtt_client_config_t config = {.broker.address.uri = "mqtt://broker",
                                     .network.disable_auto_reconnect = true};
  esp_mqtt_client_handle_t client = esp_mqtt_client_init(&config);
  esp_mqtt_client_register_event(client, MQTT_EVENT_ANY, on_event, NULL);
  esp_mqtt_client_start(client);
}
