// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/esp-idf %sdk
// The sensor: samples, queues, hands over to the uplink. No connection is made here.
#include "esp_log.h"
#include "esp_netif.h"
#include "esp_timer.h"
#include "esp_wifi.h"
#include "nvs_flash.h"
#include "uplink.h"
#include <stdio.h>
#include <string.h>

#define SAMPLE_PERIOD_US 10000000ull
#define NIGHT_AFTER_SAMPLES 1000

static const char *TAG = "sensor";

typedef struct {
  int64_t at;
  float celsius;
  float humidity;
} sample_t;

static QueueHandle_t samples;
static volatile int period_factor = 1;
static unsigned dropped;

static void read_sensor(sample_t *out) {
  out->at = esp_timer_get_time();
  out->celsius = 21.5f;
  out->humidity = 48.0f;
}

static void on_sample(void *arg) {
  static int skip;
  sample_t sample;
  (void)arg;
  if (++skip < period_factor)
    return;
  skip = 0;
  read_sensor(&sample);
  if (xQueueSend(samples, &sample, 0) != pdTRUE)
    dropped++;
}

static void on_command(const char *text, int length) {
  if (length == 4 && memcmp(text, "slow", 4) == 0)
    period_factor = 6;
  else if (length == 4 && memcmp(text, "fast", 4) == 0)
    period_factor = 1;
  else
    ESP_LOGW(TAG, "unknown command of %d bytes", length);
}

static void report_task(void *arg) {
  char text[96];
  unsigned count = 0;
  sample_t sample;
  (void)arg;
  for (;;) {
    if (xQueueReceive(samples, &sample, pdMS_TO_TICKS(60000)) != pdTRUE) {
      ESP_LOGW(TAG, "no sample for a minute");
      continue;
    }
    snprintf(text, sizeof(text), "{\"t\":%.1f,\"h\":%.0f,\"dropped\":%u}",
             (double)sample.celsius, (double)sample.humidity, dropped);
    if (uplink_send("sensor/state", text) < 0)
      ESP_LOGW(TAG, "not queued, %s", uplink_online() ? "online" : "offline");
    if (++count % NIGHT_AFTER_SAMPLES == 0) {
      uplink_sleep();
      vTaskDelay(pdMS_TO_TICKS(3600000));
      uplink_wake();
    }
  }
}

void app_main(void) {
  const wifi_init_config_t wifi = {0};
  const esp_timer_create_args_t timer = {.callback = on_sample,
                                         .name = "sample"};
  esp_timer_handle_t handle;

  ESP_ERROR_CHECK(nvs_flash_init());
  ESP_ERROR_CHECK(esp_netif_init());
  ESP_ERROR_CHECK(esp_event_loop_create_default());
  esp_netif_create_default_wifi_sta();
  ESP_ERROR_CHECK(esp_wifi_init(&wifi));
  samples = xQueueCreate(32, sizeof(sample_t));
  if (samples == NULL ||
      !uplink_init("mqtts://sensors.example.com", "sensor-81", on_command)) {
    ESP_LOGE(TAG, "cannot start");
    return;
  }
  ESP_ERROR_CHECK(esp_wifi_set_mode(WIFI_MODE_STA));
  ESP_ERROR_CHECK(esp_wifi_start());
  ESP_ERROR_CHECK(esp_timer_create(&timer, &handle));
  ESP_ERROR_CHECK(esp_timer_start_periodic(handle, SAMPLE_PERIOD_US));
  xTaskCreate(report_task, "report", 4096, NULL, 4, NULL);
}
