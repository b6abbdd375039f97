// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/esp-idf %sdk
// Stop in one function, start in the other, a phase variable between them.
#include "esp_log.h"
#include "esp_wifi.h"
#include "mqtt_client.h"

typedef enum { PHASE_ASLEEP, PHASE_AWAKE, PHASE_CLOSING } phase_t;

static const char *TAG = "cam";
static phase_t phase = PHASE_ASLEEP;
static esp_mqtt_client_handle_t client;
static uint32_t sent;

static void wake(void) {
  const esp_mqtt_client_config_t config = {
      .broker.address.uri = "mqtts://pictures.example.com",
      .credentials.client_id = "cam-77",
  };
  client = esp_mqtt_client_init(&config);
  if (client == NULL) {
    ESP_LOGE(TAG, "init failed");
    return;
  }
  if (esp_mqtt_client_start(client) != ESP_OK) {
    ESP_LOGE(TAG, "start failed");
    esp_mqtt_client_destroy(client);
    client = NULL;
    return;
  }
  phase = PHASE_AWAKE;
}

static void take_picture(void) {
  static const char picture[512];
  if (esp_mqtt_client_publish(client, "cam/77", picture, sizeof(picture), 1,
                              0) >= 0)
    sent++;
  if (sent % 10 == 0)
    phase = PHASE_CLOSING;
}

static void close_down(void) {
  esp_mqtt_client_stop(client);
  esp_mqtt_client_destroy(client);
  client = NULL;
  phase = PHASE_ASLEEP;
}

static void camera_task(void *arg) {
  TickType_t last = xTaskGetTickCount();
  for (;;) {
    switch (phase) {
    case PHASE_ASLEEP:
      vTaskDelay(pdMS_TO_TICKS(60000));
      wake();
      break;
    case PHASE_AWAKE:
      xTaskDelayUntil(&last, pdMS_TO_TICKS(1000));
      take_picture();
      break;
    case PHASE_CLOSING:
      close_down();
      break;
    }
  }
}

void app_main(void) {
  xTaskCreatePinnedToCore(camera_task, "camera", 8192, NULL, 5, NULL, 1);
}
