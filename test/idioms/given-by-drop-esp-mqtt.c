// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/esp-idf %sdk
// RUN: %check_iot_tidy -check-suffix=CONNECTED %s 'iot-*' %t.connected -- -- \
// RUN:   %sdk/esp-idf %sdk -DBREAK_CONNECTED
// The task that has started the client takes a semaphore, which the disconnect event
// gives, before it starts it again.
#include "freertos/semphr.h"
#include "freertos/task.h"
#include "mqtt_client.h"

static esp_mqtt_client_handle_t client;
static SemaphoreHandle_t lost;

#ifdef BREAK_CONNECTED
#define LOST MQTT_EVENT_CONNECTED
#else
#define LOST MQTT_EVENT_DISCONNECTED
#endif

static void on_mqtt(void *arg, esp_event_base_t base, int32_t id, void *data) {
  if (id == LOST)
    xSemaphoreGive(lost);
}

static void link_task(void *arg) {
  esp_mqtt_client_start(client);
  for (;;) {
    xSemaphoreTake(lost, portMAX_DELAY);
    vTaskDelay(pdMS_TO_TICKS(5000));
    esp_mqtt_client_start(client);
    // CHECK-MESSAGES-CONNECTED: :[[@LINE-1]]:5: warning: the loop opens 'client' again whatever the outcome was; a second connect fails with ESP_FAIL, because the client has been started already [iot-ungated-retry-loop]
  }
}

void app_main(void) {
  esp_mqtt_client_config_t config = {0};
  config.broker.address.uri = "mqtt://house.lan";
  config.network.disable_auto_reconnect = true;
  lost = xSemaphoreCreateBinary();
  client = esp_mqtt_client_init(&config);
  if (client == NULL || lost == NULL)
    return;
  esp_mqtt_client_register_event(client, ESP_EVENT_ANY_ID, on_mqtt, NULL);
  xTaskCreate(link_task, "link", 4096, NULL, 5, NULL);
}
