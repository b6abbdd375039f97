// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/esp-idf %sdk
// A flag of the program's own, set from the result of start.
#include "esp_log.h"
#include "esp_netif.h"
#include "esp_wifi.h"
#include "mqtt_client.h"

static const char *TAG = "battery";
static esp_mqtt_client_handle_t client;
static bool client_started = false;

static void on_mqtt(void *arg, esp_event_base_t base, int32_t id, void *data) {
  if (id == MQTT_EVENT_CONNECTED)
    esp_mqtt_client_publish(client, "BE/status", "online", 0, 1, 1);
}

static void start_once(void) {
  if (!client_started) {
    if (esp_mqtt_client_start(client) == ESP_OK) {
      client_started = true;
      ESP_LOGI(TAG, "client started");
    } else {
      ESP_LOGE(TAG, "client not started");
    }
  }
}

static void on_ip(void *arg, esp_event_base_t base, int32_t id, void *data) {
  if (base == IP_EVENT && id == IP_EVENT_STA_GOT_IP)
    start_once();
}

void app_main(void) {
  esp_mqtt_client_config_t config = {0};
  config.broker.address.uri = "mqtt://broker.lan";
  config.credentials.client_id = "battery-emulator";
  client = esp_mqtt_client_init(&config);
  if (client == NULL)
    return;
  esp_mqtt_client_register_event(client, MQTT_EVENT_ANY, on_mqtt, NULL);
  ESP_ERROR_CHECK(esp_event_loop_create_default());
  esp_event_handler_register(IP_EVENT, ESP_EVENT_ANY_ID, on_ip, NULL);
  ESP_ERROR_CHECK(esp_wifi_start());
}
