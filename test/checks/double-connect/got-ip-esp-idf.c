// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/esp-idf %sdk
// The client is made once, but started at every IP_EVENT_STA_GOT_IP; the error is
// checked with ESP_ERROR_CHECK, so the second lease reboots the device.
#include "esp_log.h"
#include "esp_netif.h"
#include "esp_wifi.h"
#include "mqtt_client.h"

static const char *TAG = "net";
static esp_mqtt_client_handle_t client;

static void on_ip(void *arg, esp_event_base_t base, int32_t id, void *data) {
  ip_event_got_ip_t *event = data;
  ESP_LOGI(TAG, "address %08x", (unsigned)event->ip_info.ip.addr);
  ESP_ERROR_CHECK(esp_mqtt_client_start(client));
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}}is already {{(being opened|open)}}{{.*}} [iot-double-connect]
}

static void on_mqtt(void *arg, esp_event_base_t base, int32_t id, void *data) {
  ESP_LOGI(TAG, "mqtt event %d", (int)id);
}

void app_main(void) {
  const esp_mqtt_client_config_t cfg = {.broker.address.uri = "mqtt://broker"};
  ESP_ERROR_CHECK(esp_netif_init());
  ESP_ERROR_CHECK(esp_event_loop_create_default());
  esp_netif_create_default_wifi_sta();
  client = esp_mqtt_client_init(&cfg);
  esp_mqtt_client_register_event(client, MQTT_EVENT_ANY, on_mqtt, NULL);
  ESP_ERROR_CHECK(esp_event_handler_register(IP_EVENT, IP_EVENT_STA_GOT_IP,
                                             on_ip, NULL));
  ESP_ERROR_CHECK(esp_wifi_start());
}
