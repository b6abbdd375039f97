// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/esp-idf %sdk
// RUN: %check_iot_tidy -check-suffix=BEAT %s 'iot-*' %t.beat -- -- \
// RUN:   %sdk/esp-idf %sdk -DBEAT
// A worker acts on what the event handler puts into its queue.
#include "esp_event.h"
#include "freertos/queue.h"
#include "freertos/task.h"
#include "mqtt_client.h"

enum event { EVENT_START, EVENT_BEAT };

static QueueHandle_t queue;
static esp_mqtt_client_handle_t client;

static void post(enum event what) { xQueueSend(queue, &what, 0); }

static void on_tick(void *argument) {
  (void)argument;
  for (;;) {
    vTaskDelay(pdMS_TO_TICKS(60000));
#ifdef BEAT
    post(EVENT_START);
#else
    post(EVENT_BEAT);
#endif
  }
}

static void worker(void *argument) {
  enum event what;
  esp_mqtt_client_config_t config = {.broker.address.uri = "mqtt://broker"};
  (void)argument;
  client = esp_mqtt_client_init(&config);
  post(EVENT_START);
  for (;;) {
    if (xQueueReceive(queue, &what, portMAX_DELAY) != pdTRUE)
      continue;
    switch (what) {
    case EVENT_START:
      esp_mqtt_client_start(client);
      // CHECK-MESSAGES-BEAT: :[[@LINE-1]]:7: warning: {{.*}}'client'{{.*}} [iot-{{double-connect|ungated-retry-loop}}]
      break;
    case EVENT_BEAT:
      esp_mqtt_client_enqueue(client, "beat", "1", 1, 0, 0, true);
      break;
    }
  }
}

void app_main(void) {
  queue = xQueueCreate(4, sizeof(enum event));
  xTaskCreate(worker, "worker", 4096, NULL, 4, NULL);
  xTaskCreate(on_tick, "tick", 2048, NULL, 2, NULL);
}
