// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/esp-idf %sdk
// RUN: %check_iot_tidy -check-suffix=UNGATED %s 'iot-*' %t.ungated -- -- \
// RUN:   %sdk/esp-idf %sdk -DBREAK_UNGATED
// The timer's id is the client. It is started anew only where it is not
// connected.
#include "freertos/timers.h"
#include "mqtt_client.h"
#include <stdbool.h>

static esp_mqtt_client_handle_t garden;
static bool is_open;

static void on_again(TimerHandle_t timer) {
  esp_mqtt_client_handle_t client = pvTimerGetTimerID(timer);
#ifndef BREAK_UNGATED
  if (is_open)
    return;
  esp_mqtt_client_stop(client);
#endif
  esp_mqtt_client_start(client);
  // CHECK-MESSAGES-UNGATED: :[[@LINE-1]]:3: warning: 'client' is already being opened; a second connect fails with ESP_FAIL, because the client has been started already [iot-double-connect]
}

static void on_mqtt(void *arg, esp_event_base_t base, int32_t id, void *data) {
  if (id == MQTT_EVENT_CONNECTED)
    is_open = true;
  else if (id == MQTT_EVENT_DISCONNECTED)
    is_open = false;
}

void app_main(void) {
  esp_mqtt_client_config_t config = {0};
  config.broker.address.uri = "mqtt://house.lan";
  config.network.disable_auto_reconnect = true;
  garden = esp_mqtt_client_init(&config);
  if (garden == NULL)
    return;
  esp_mqtt_client_register_event(garden, ESP_EVENT_ANY_ID, on_mqtt, NULL);
  esp_mqtt_client_start(garden);
  TimerHandle_t again =
      xTimerCreate("again", pdMS_TO_TICKS(15000), pdTRUE, garden, on_again);
  xTimerStart(again, 0);
}
