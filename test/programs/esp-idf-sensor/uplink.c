// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/esp-idf %sdk
// RUN: %check_iot_tidy -check-suffix=GOT_IP %s 'iot-*' %t.ip -- -- \
// RUN:   %sdk/esp-idf %sdk -DBREAK_GOT_IP
// RUN: %check_iot_tidy -check-suffix=CREATE %s 'iot-*' %t.create -- -- \
// RUN:   %sdk/esp-idf %sdk -DBREAK_CREATE
// RUN: %check_iot_tidy -check-suffix=DESTROYED %s 'iot-*' %t.destroyed -- -- \
// RUN:   %sdk/esp-idf %sdk -DBREAK_DESTROYED
// RUN: %check_iot_tidy -check-suffix=COMPETE %s 'iot-*' %t.compete -- -- \
// RUN:   %sdk/esp-idf %sdk -DBREAK_COMPETE
// The uplink of the sensor: one client, made once, started by the first address and
// stopped for the night.
#include "uplink.h"
#include "esp_log.h"
#include "esp_netif.h"
#include "esp_wifi.h"
#include "mqtt_client.h"
#include <string.h>

#define ONLINE_BIT (1u << 0)
#define ADDRESS_BIT (1u << 1)

static const char *TAG = "uplink";

static esp_mqtt_client_config_t config;
static esp_mqtt_client_handle_t client;
static EventGroupHandle_t bits;
static uplink_command_t command_handler;
static bool started;
static unsigned drops;

static void on_mqtt(void *arg, esp_event_base_t base, int32_t id, void *data) {
  esp_mqtt_event_handle_t event = data;
  (void)arg;
  (void)base;
  switch ((esp_mqtt_event_id_t)id) {
  case MQTT_EVENT_CONNECTED:
    ESP_LOGI(TAG, "online, session %d", event->session_present);
    xEventGroupSetBits(bits, ONLINE_BIT);
    if (!event->session_present)
      esp_mqtt_client_subscribe(event->client, "sensor/cmd", 1);
    break;
  case MQTT_EVENT_DISCONNECTED:
    drops++;
    xEventGroupClearBits(bits, ONLINE_BIT);
    ESP_LOGW(TAG, "offline, %u drops", drops);
#ifdef BREAK_COMPETE
    esp_mqtt_client_start(event->client);
    // CHECK-MESSAGES-COMPETE: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [iot-competing-reconnect]
#endif
    break;
  case MQTT_EVENT_DATA:
    if (command_handler != NULL && event->topic_len > 0)
      command_handler(event->data, event->data_len);
    break;
  case MQTT_EVENT_ERROR:
    if (event->error_handle != NULL)
      ESP_LOGE(TAG, "socket errno %d, tls %s",
               event->error_handle->esp_transport_sock_errno,
               esp_err_to_name(event->error_handle->esp_tls_last_esp_err));
    break;
  default:
    break;
  }
}

#ifdef BREAK_CREATE
static void start_new_client(void) {
  client = esp_mqtt_client_init(&config);
  // CHECK-MESSAGES-CREATE: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [iot-overwritten-connection]
  esp_mqtt_client_register_event(client, MQTT_EVENT_ANY, on_mqtt, NULL);
  esp_mqtt_client_start(client);
}
#endif

static void start_client(void) {
#ifndef BREAK_GOT_IP
  if (started)
    return;
#endif
  esp_err_t err = esp_mqtt_client_start(client);
  // CHECK-MESSAGES-GOT_IP: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [iot-competing-reconnect]
  if (err == ESP_OK)
    started = true;
  else
    ESP_LOGE(TAG, "start: %s", esp_err_to_name(err));
}

static void on_address(void *arg, esp_event_base_t base, int32_t id,
                       void *data) {
  const ip_event_got_ip_t *event = data;
  (void)arg;
  (void)base;
  (void)id;
  ESP_LOGI(TAG, "address %08x%s", (unsigned)event->ip_info.ip.addr,
           event->ip_changed ? ", new" : "");
  xEventGroupSetBits(bits, ADDRESS_BIT);
#ifdef BREAK_CREATE
  start_new_client();
#else
  start_client();
#endif
}

static void on_wifi(void *arg, esp_event_base_t base, int32_t id, void *data) {
  (void)arg;
  (void)base;
  (void)data;
  switch (id) {
  case WIFI_EVENT_STA_START:
    esp_wifi_connect();
    break;
  case WIFI_EVENT_STA_DISCONNECTED:
    xEventGroupClearBits(bits, ADDRESS_BIT | ONLINE_BIT);
    esp_wifi_connect();
    break;
  default:
    break;
  }
}

bool uplink_init(const char *uri, const char *id, uplink_command_t on_command) {
  if (client != NULL)
    return false;
  bits = xEventGroupCreate();
  if (bits == NULL)
    return false;
  command_handler = on_command;
  config.broker.address.uri = uri;
  config.credentials.client_id = id;
  config.session.keepalive = 60;
  config.network.reconnect_timeout_ms = 15000;
#ifndef BREAK_CREATE
  client = esp_mqtt_client_init(&config);
  if (client == NULL) {
    ESP_LOGE(TAG, "no memory for the client");
    return false;
  }
  esp_mqtt_client_register_event(client, MQTT_EVENT_ANY, on_mqtt, NULL);
#endif
  ESP_ERROR_CHECK(esp_event_handler_register(IP_EVENT, IP_EVENT_STA_GOT_IP,
                                             on_address, NULL));
  ESP_ERROR_CHECK(
      esp_event_handler_register(WIFI_EVENT, ESP_EVENT_ANY_ID, on_wifi, NULL));
  return true;
}

bool uplink_online(void) {
  return (xEventGroupGetBits(bits) & ONLINE_BIT) != 0;
}

int uplink_send(const char *topic, const char *text) {
  if (client == NULL)
    return -1;
  return esp_mqtt_client_enqueue(client, topic, text, (int)strlen(text), 1, 0,
                                 true);
}

void uplink_sleep(void) {
  if (!started)
    return;
  if (esp_mqtt_client_stop(client) != ESP_OK)
    ESP_LOGW(TAG, "was not running");
#ifdef BREAK_DESTROYED
  esp_mqtt_client_destroy(client);
  esp_mqtt_client_start(client);
  // CHECK-MESSAGES-DESTROYED: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [iot-connect-after-destroy]
#endif
  started = false;
}

void uplink_wake(void) {
  if (client != NULL && (xEventGroupGetBits(bits) & ADDRESS_BIT) != 0)
    start_client();
}
