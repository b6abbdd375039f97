// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/esp-idf %sdk
// An auto-reload timer connects the libmosquitto port of ESP-IDF every 30 seconds.
#include "esp_log.h"
#include "freertos/FreeRTOS.h"
#include "freertos/timers.h"
#include <mosquitto.h>

static const char *TAG = "mqtt";
static struct mosquitto *mosq;
static TimerHandle_t keep_up;

static void on_timer(TimerHandle_t t) {
  int rc = mosquitto_connect(mosq, "broker", 1883, 60);
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'mosq' is already {{(being opened|open)}}; a second connect drops the live connection without a DISCONNECT, so the will is sent, and opens a new one [iot-double-connect]
  if (rc != MOSQ_ERR_SUCCESS)
    ESP_LOGW(TAG, "connect: %s", mosquitto_strerror(rc));
}

static void net_task(void *arg) {
  for (;;) {
    mosquitto_loop(mosq, 1000, 1);
    vTaskDelay(1);
  }
}

void app_main(void) {
  mosquitto_lib_init();
  mosq = mosquitto_new("esp", true, NULL);
  if (mosq == NULL)
    return;
  keep_up = xTimerCreate("mqtt", pdMS_TO_TICKS(30000), pdTRUE, NULL, on_timer);
  xTimerStart(keep_up, 0);
  xTaskCreate(net_task, "net", 4096, NULL, 5, NULL);
}
