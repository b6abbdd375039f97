// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/esp-idf %sdk/freertos %sdk
// The handler takes itself off by what registering it made.
#include "esp_netif.h"
#include "mqtt_client.h"

static esp_mqtt_client_handle_t client;
static esp_event_handler_instance_t instance;

static void on_address(void *data, esp_event_base_t base, int32_t id,
                       void *event) {
  (void)data, (void)base, (void)id, (void)event;
  esp_mqtt_client_config_t config = {0};
  esp_event_handler_instance_unregister(IP_EVENT, IP_EVENT_STA_GOT_IP,
                                        instance);
  client = esp_mqtt_client_init(&config);
  esp_mqtt_client_start(client);
}

void app_main(void) {
  esp_event_handler_instance_register(IP_EVENT, IP_EVENT_STA_GOT_IP, on_address,
                                      NULL, &instance);
}
