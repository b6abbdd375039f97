// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/coremqtt %sdk/esp-idf %sdk
// The timer may come while the handler waits, but the handler does not come into
// itself by that way.
#include <core_mqtt.h>
#include <esp_event.h>
#include <freertos/FreeRTOS.h>
#include <freertos/timers.h>
#include <stdbool.h>
#include <stddef.h>

int read_input(void);
bool read_switch(void);

static MQTTContext_t client;
static MQTTConnectInfo_t info;
static bool session;
static TimerHandle_t timer;

static void on_tick(TimerHandle_t self) {
  (void)self;
  MQTT_Disconnect(&client);
  read_switch();
}

static void on_address(void *arg, esp_event_base_t base, int32_t id,
                       void *data) {
  (void)arg;
  (void)base;
  (void)id;
  (void)data;
  MQTT_Disconnect(&client);
  read_input();
  MQTT_Connect(&client, &info, NULL, 1000, &session);
}

void app_main(void) {
  esp_event_handler_register(ESP_EVENT_ANY_BASE, 4, on_address, NULL);
  if (read_switch())
    return;
  timer = xTimerCreate("tick", 500, pdFALSE, NULL, on_tick);
  xTimerStart(timer, 0);
}
