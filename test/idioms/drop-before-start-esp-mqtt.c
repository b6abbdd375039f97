// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/esp-idf %sdk
// No drop comes of a client that has not been started, though other code may
// have its handle; so the handler's reconnect is no connection before the start.
#include <mqtt_client.h>
#include <stdbool.h>
#include <stddef.h>

void journal(const char *);
bool adjust(esp_mqtt_client_handle_t *);
esp_mqtt_client_handle_t uplink;

static void seen(void *arg, esp_event_base_t base, int32_t id, void *data) {
  if (id == MQTT_EVENT_DISCONNECTED)
    esp_mqtt_client_reconnect(uplink);
}

void publish(void) { adjust(&uplink); }

bool begin(void) {
  esp_mqtt_client_config_t config = {.network.disable_auto_reconnect = true};
  uplink = esp_mqtt_client_init(&config);
  esp_mqtt_client_register_event(uplink, MQTT_EVENT_ANY, seen, uplink);
  journal("start");
  return esp_mqtt_client_start(uplink) == ESP_OK;
}
