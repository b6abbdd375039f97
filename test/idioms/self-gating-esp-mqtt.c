// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/esp-idf %sdk
// The address handler may run at every lease: esp_mqtt_client_reconnect does nothing
// unless the client waits to reconnect, which it does by itself only when allowed.
#include "esp_log.h"
#include "esp_netif.h"
#include "esp_wifi.h"
#include "mqtt_client.h"
#include "nvs_flash.h"

static const char *TAG = "node";
static esp_mqtt_client_handle_t client;

static void publish_birth(void) {
  if (esp_mqtt_client_publish(client, "node/state", "online", 0, 1, 1) < 0)
    ESP_LOGW(TAG, "birth message not sent");
}

static void on_mqtt(void *arg, esp_event_base_t base, int32_t id, void *data) {
  esp_mqtt_event_handle_t event = data;
  switch ((esp_mqtt_event_id_t)id) {
  case MQTT_EVENT_CONNECTED:
    ESP_LOGI(TAG, "session %d", event->session_present);
    publish_birth();
    break;
  case MQTT_EVENT_DISCONNECTED:
    ESP_LOGW(TAG, "broker gone, waiting for the network");
    break;
  case MQTT_EVENT_ERROR:
    ESP_LOGE(TAG, "errno %d", event->error_handle->esp_transport_sock_errno);
    break;
  default:
    break;
  }
}

static void on_ip(void *arg, esp_event_base_t base, int32_t id, void *data) {
  ip_event_got_ip_t *event = data;
  ESP_LOGI(TAG, "address changed: %d", event->ip_changed);
  if (esp_mqtt_client_reconnect(client) != ESP_OK)
    ESP_LOGI(TAG, "client needs no help");
}

static void on_wifi(void *arg, esp_event_base_t base, int32_t id, void *data) {
  if (id == WIFI_EVENT_STA_START || id == WIFI_EVENT_STA_DISCONNECTED)
    esp_wifi_connect();
}

void app_main(void) {
  const esp_mqtt_client_config_t config = {
      .broker.address.uri = "mqtt://10.0.0.2",
      .credentials.client_id = "node-12",
      .network.disable_auto_reconnect = true,
  };
  ESP_ERROR_CHECK(nvs_flash_init());
  ESP_ERROR_CHECK(esp_netif_init());
  ESP_ERROR_CHECK(esp_event_loop_create_default());
  esp_netif_create_default_wifi_sta();
  client = esp_mqtt_client_init(&config);
  if (client == NULL) {
    ESP_LOGE(TAG, "out of memory");
    return;
  }
  esp_mqtt_client_register_event(client, MQTT_EVENT_ANY, on_mqtt, NULL);
  ESP_ERROR_CHECK(esp_mqtt_client_start(client));
  esp_event_handler_register(WIFI_EVENT, ESP_EVENT_ANY_ID, on_wifi, NULL);
  esp_event_handler_register(IP_EVENT, IP_EVENT_STA_GOT_IP, on_ip, NULL);
  ESP_ERROR_CHECK(esp_wifi_start());
}
