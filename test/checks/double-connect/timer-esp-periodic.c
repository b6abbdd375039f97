// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/esp-idf %sdk

#include "esp_log.h"
#include "esp_timer.h"
#include "mqtt_client.h"

static const char *TAG = "mqtt";
static esp_mqtt_client_handle_t client;

static void tick(void *arg) {
  esp_err_t err = esp_mqtt_client_start(client);
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}}is already {{(being opened|open)}}{{.*}} [iot-double-connect]
  if (err != ESP_OK)
    ESP_LOGE(TAG, "start: %s", esp_err_to_name(err));
}

void app_main(void) {
  const esp_mqtt_client_config_t cfg = {.broker.address.uri = "mqtt://broker"};
  const esp_timer_create_args_t args = {.callback = &tick, .name = "mqtt"};
  esp_timer_handle_t timer;
  client = esp_mqtt_client_init(&cfg);
  ESP_ERROR_CHECK(esp_timer_create(&args, &timer));
  ESP_ERROR_CHECK(esp_timer_start_periodic(timer, 10 * 1000 * 1000));
}
