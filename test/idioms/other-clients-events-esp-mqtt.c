// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/esp-idf %sdk
// Each client has its events: the one whose handler starts the spare was never
// started, so its handler never runs.
#include <freertos/FreeRTOS.h>
#include <freertos/task.h>
#include <mqtt_client.h>
#include <stddef.h>

static esp_mqtt_client_handle_t link_client;
static esp_mqtt_client_handle_t spare;

static void on_link(void *arg, esp_event_base_t base, int32_t id, void *data) {
  esp_mqtt_client_start(spare);
}

void app_main(void) {
  esp_mqtt_client_config_t config = {.broker.address.uri = "mqtt://hub"};
  esp_mqtt_client_config_t other = {.broker.address.uri = "mqtt://spare"};
  link_client = esp_mqtt_client_init(&config);
  spare = esp_mqtt_client_init(&other);
  esp_mqtt_client_register_event(link_client, MQTT_EVENT_ANY, on_link, NULL);
  esp_mqtt_client_start(spare);
  for (;;)
    vTaskDelay(1000);
}
