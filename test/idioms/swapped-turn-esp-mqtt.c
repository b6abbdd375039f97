// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/esp-idf %sdk
// RUN: %check_iot_tidy -check-suffix=WRONG %s 'iot-*' %t.wrong -- -- \
// RUN:   %sdk/esp-idf %sdk -DBREAK_WRONG
// The compiler's compare and swap that yields what was there.
#include "esp_event.h"
#include "esp_timer.h"
#include "mqtt_client.h"

static esp_mqtt_client_handle_t client;
static int turn;

static void tick(void *unused) {
#ifdef BREAK_WRONG
  if (__sync_val_compare_and_swap(&turn, 0, 1) == 1)
    esp_mqtt_client_start(client);
    // CHECK-MESSAGES-WRONG: :[[@LINE-1]]:5: warning: 'client' is already {{.*}} [iot-double-connect]
#else
  if (__sync_val_compare_and_swap(&turn, 0, 1) == 0)
    esp_mqtt_client_start(client);
#endif
}

void app_main(void) {
  const esp_mqtt_client_config_t config = {.broker.address.uri = "mqtts://broker"};
  client = esp_mqtt_client_init(&config);
  const esp_timer_create_args_t args = {.callback = tick, .name = "link"};
  esp_timer_handle_t timer;
  esp_timer_create(&args, &timer);
  esp_timer_start_periodic(timer, 1000000);
}
