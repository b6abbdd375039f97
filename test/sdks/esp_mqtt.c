// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/esp-idf %sdk
// RUN: %check_iot_tidy -check-suffix=IDF4 %s 'iot-*' %t -- -- %sdk/esp-idf %sdk -DIDF4
// esp-mqtt: the SDK's task connects and reconnects unless told not to; the layout of the
// configuration is another one in ESP-IDF 4.
#include "esp_event.h"
#include "mqtt_client.h"

void twice(esp_mqtt_client_handle_t client) {
  if (esp_mqtt_client_start(client) != ESP_OK)
    return;
  esp_mqtt_client_start(client);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'client' is already being opened; a second connect fails with ESP_FAIL, because the client has been started already [iot-double-connect]
  // CHECK-MESSAGES-IDF4: :[[@LINE-2]]:3: warning: 'client' is already being opened; a second connect fails with ESP_FAIL, because the client has been started already [iot-double-connect]
}

void two_clients(esp_mqtt_client_config_t *config) {
  esp_mqtt_client_handle_t client = esp_mqtt_client_init(config);
  if (esp_mqtt_client_start(client) != ESP_OK)
    return;
  client = esp_mqtt_client_init(config);
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: the handle is overwritten while its connection is still being opened or open; nothing can close it any more, and it and the next connection evict each other [iot-overwritten-connection]
  // CHECK-MESSAGES-IDF4: :[[@LINE-2]]:12: warning: the handle is overwritten while its connection is still being opened or open; nothing can close it any more, and it and the next connection evict each other [iot-overwritten-connection]
  esp_mqtt_client_start(client);
}

static esp_mqtt_client_handle_t kept;

void gated(esp_mqtt_client_config_t *config) {
  if (kept != NULL)
    return;
  kept = esp_mqtt_client_init(config);
  esp_mqtt_client_start(kept);
}

#ifndef IDF4
// The query came late (2026), and the header here is older.
typedef enum {
  MQTT_CLIENT_STATE_INIT,
  MQTT_CLIENT_STATE_DISCONNECTED,
  MQTT_CLIENT_STATE_CONNECTING,
  MQTT_CLIENT_STATE_CONNECTED,
} esp_mqtt_client_state_t;
esp_mqtt_client_state_t
esp_mqtt_client_get_state(esp_mqtt_client_handle_t client);

void gated_by_state(esp_mqtt_client_handle_t client) {
  if (esp_mqtt_client_start(client) != ESP_OK)
    return;
  vTaskDelay(pdMS_TO_TICKS(60000));
  if (esp_mqtt_client_get_state(client) == MQTT_CLIENT_STATE_CONNECTED)
    return;
  esp_mqtt_client_stop(client);
  esp_mqtt_client_start(client);
}

void state_inverted(esp_mqtt_client_handle_t client) {
  if (esp_mqtt_client_start(client) != ESP_OK)
    return;
  if (esp_mqtt_client_get_state(client) == MQTT_CLIENT_STATE_CONNECTED)
    esp_mqtt_client_start(client);
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'client' is already being opened, and the test before this connect does not tell: 'esp_mqtt_client_get_state' says connected here; a second connect fails with ESP_FAIL, because the client has been started already [iot-misread-connection-state]
}
#endif

void retried(esp_mqtt_client_handle_t client) {
  while (esp_mqtt_client_start(client) != ESP_OK)
    vTaskDelay(pdMS_TO_TICKS(1000));
}

void retried_at_once(esp_mqtt_client_handle_t client) {
  while (esp_mqtt_client_start(client) != ESP_OK)
    // CHECK-MESSAGES: :[[@LINE-1]]:10: warning: 'client' is opened again at once after a failed attempt, without any wait [iot-reconnect-without-backoff]
    // CHECK-MESSAGES-IDF4: :[[@LINE-2]]:10: warning: 'client' is opened again at once after a failed attempt, without any wait [iot-reconnect-without-backoff]
    ;
}

void closed_first(esp_mqtt_client_handle_t client) {
  if (esp_mqtt_client_start(client) != ESP_OK)
    return;
  esp_mqtt_client_stop(client);
  esp_mqtt_client_start(client);
}

void destroyed_first(esp_mqtt_client_config_t *config) {
  esp_mqtt_client_handle_t client = esp_mqtt_client_init(config);
  esp_mqtt_client_start(client);
  esp_mqtt_client_destroy(client);
  client = esp_mqtt_client_init(config);
  esp_mqtt_client_start(client);
}

void destroyed(esp_mqtt_client_handle_t client) {
  esp_mqtt_client_destroy(client);
  esp_mqtt_client_start(client);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'client' was destroyed and is opened without being created again [iot-connect-after-destroy]
  // CHECK-MESSAGES-IDF4: :[[@LINE-2]]:3: warning: 'client' was destroyed and is opened without being created again [iot-connect-after-destroy]
}

// Switched off by its field, so the program reconnects, after a while.
static esp_mqtt_client_handle_t manual;
static EventGroupHandle_t bits;

#ifdef IDF4
static esp_err_t on_event(esp_mqtt_event_handle_t event) {
  if (event->event_id == MQTT_EVENT_DISCONNECTED)
    xEventGroupSetBits(bits, 1);
  return ESP_OK;
}
#else
static void on_event(void *data, esp_event_base_t base, int32_t id,
                     void *event) {
  (void)data;
  (void)base;
  (void)event;
  if (id == MQTT_EVENT_DISCONNECTED)
    xEventGroupSetBits(bits, 1);
}
#endif

void own_event(void) {
  bits = xEventGroupCreate();
#ifdef IDF4
  esp_mqtt_client_config_t config = {.uri = "mqtt://b",
                                     .event_handle = on_event,
                                     .disable_auto_reconnect = true};
  manual = esp_mqtt_client_init(&config);
#else
  esp_mqtt_client_config_t config = {
      .broker.address.uri = "mqtt://b",
      .network.disable_auto_reconnect = true};
  manual = esp_mqtt_client_init(&config);
  esp_mqtt_client_register_event(manual, MQTT_EVENT_ANY, on_event, NULL);
#endif
  esp_mqtt_client_start(manual);
  for (;;) {
    xEventGroupWaitBits(bits, 1, pdTRUE, pdTRUE, portMAX_DELAY);
    vTaskDelay(pdMS_TO_TICKS(5000));
    esp_mqtt_client_reconnect(manual);
  }
}

// Not switched off.
#ifdef IDF4
static esp_err_t on_lost(esp_mqtt_event_handle_t event) {
  if (event->event_id == MQTT_EVENT_DISCONNECTED)
    esp_mqtt_client_reconnect(event->client);
  // CHECK-MESSAGES-IDF4: :[[@LINE-1]]:5: warning: 'event->client' is opened again here while esp-mqtt is reconnecting by itself; the two compete for one identity [iot-competing-reconnect]
  return ESP_OK;
}
#else
static void on_lost(void *data, esp_event_base_t base, int32_t id,
                    void *event) {
  (void)base;
  (void)event;
  if (id == MQTT_EVENT_DISCONNECTED)
    esp_mqtt_client_reconnect(data);
  // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'data' is opened again here while esp-mqtt is reconnecting by itself; the two compete for one identity [iot-competing-reconnect]
}
#endif

void competing_event(void) {
#ifdef IDF4
  esp_mqtt_client_config_t config = {.uri = "mqtt://b",
                                     .event_handle = on_lost};
  esp_mqtt_client_handle_t client = esp_mqtt_client_init(&config);
#else
  esp_mqtt_client_config_t config = {.broker.address.uri = "mqtt://b"};
  esp_mqtt_client_handle_t client = esp_mqtt_client_init(&config);
  esp_mqtt_client_register_event(client, MQTT_EVENT_DISCONNECTED, on_lost,
                                 client);
#endif
  esp_mqtt_client_start(client);
}
