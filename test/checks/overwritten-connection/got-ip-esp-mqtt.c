// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/esp-idf %sdk
// Every address brings a new client: a DHCP renewal is enough.
#include "esp_log.h"
#include "esp_netif.h"
#include "esp_wifi.h"
#include "mqtt_client.h"
#include "nvs_flash.h"

static const char *TAG = "net";
static esp_mqtt_client_handle_t client;

static void on_mqtt(void *arg, esp_event_base_t base, int32_t id, void *data) {
  if (id == MQTT_EVENT_CONNECTED)
    ESP_LOGI(TAG, "session is up");
}

static void mqtt_app_start(void) {
  esp_mqtt_client_config_t cfg = {
      .broker.address.uri = "mqtts://broker",
      .network.reconnect_timeout_ms = 5000,
  };
  client = esp_mqtt_client_init(&cfg);
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{(the handle|'client')}} is overwritten while its connection is still {{(being opened or )?}}open; nothing can close it any more, and it and the next connection evict each other [iot-overwritten-connection]
  esp_mqtt_client_register_event(client, ESP_EVENT_ANY_ID, on_mqtt, client);
  esp_mqtt_client_start(client);
}

static void on_event(void *arg, esp_event_base_t base, int32_t id, void *data) {
  if (base == WIFI_EVENT && id == WIFI_EVENT_STA_START) {
    esp_wifi_connect();
  } else if (base == WIFI_EVENT && id == WIFI_EVENT_STA_DISCONNECTED) {
    ESP_LOGW(TAG, "access point is gone");
    esp_wifi_connect();
  } else if (base == IP_EVENT && id == IP_EVENT_STA_GOT_IP) {
    mqtt_app_start();
  }
}

void app_main(void) {
  const wifi_init_config_t wifi = {0};
  ESP_ERROR_CHECK(nvs_flash_init());
  ESP_ERROR_CHECK(esp_netif_init());
  ESP_ERROR_CHECK(esp_event_loop_create_default());
  ESP_ERROR_CHECK(esp_wifi_init(&wifi));
  ESP_ERROR_CHECK(esp_event_handler_register(WIFI_EVENT, ESP_EVENT_ANY_ID,
                                             on_event, NULL));
  ESP_ERROR_CHECK(esp_event_handler_register(IP_EVENT, IP_EVENT_STA_GOT_IP,
                                             on_event, NULL));
  ESP_ERROR_CHECK(esp_wifi_start());
}
