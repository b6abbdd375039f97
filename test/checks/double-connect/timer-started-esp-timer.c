// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/esp-idf %sdk
// A periodic timer, started once, starts the client over and over.
#include "esp_timer.h"
#include "mqtt_client.h"

static esp_mqtt_client_handle_t client;

static void on_tick(void *arg) {
  (void)arg;
  esp_mqtt_client_start(client);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'client' is already {{(being opened|open)}}; {{.*}} [iot-double-connect]
}

void app_main(void) {
  esp_mqtt_client_config_t config = {0};
  config.broker.address.uri = "mqtt://house.lan";
  config.network.disable_auto_reconnect = true;
  client = esp_mqtt_client_init(&config);
  const esp_timer_create_args_t args = {.callback = on_tick, .name = "tick"};
  esp_timer_handle_t timer;
  ESP_ERROR_CHECK(esp_timer_create(&args, &timer));
  ESP_ERROR_CHECK(esp_timer_start_periodic(timer, 30000000));
}
