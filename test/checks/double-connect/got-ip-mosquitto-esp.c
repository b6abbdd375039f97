// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/esp-idf %sdk
// The libmosquitto port of ESP-IDF, connected at every address.
#include "esp_log.h"
#include "esp_netif.h"
#include "esp_wifi.h"
#include <mosquitto.h>

static const char *TAG = "net";
static struct mosquitto *mosq;

static void on_ip(void *arg, esp_event_base_t base, int32_t id, void *data) {
  int rc = mosquitto_connect_async(mosq, "broker", 1883, 60);
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'mosq' is already {{(being opened|open)}}; a second connect drops the live connection without a DISCONNECT, so the will is sent, and opens a new one [iot-double-connect]
  if (rc != MOSQ_ERR_SUCCESS)
    ESP_LOGE(TAG, "connect: %s", mosquitto_strerror(rc));
}

void app_main(void) {
  mosquitto_lib_init();
  mosq = mosquitto_new("esp-4", true, NULL);
  if (mosq == NULL)
    return;
  mosquitto_loop_start(mosq);
  ESP_ERROR_CHECK(esp_event_loop_create_default());
  ESP_ERROR_CHECK(esp_event_handler_register(IP_EVENT, IP_EVENT_STA_GOT_IP,
                                             on_ip, NULL));
  ESP_ERROR_CHECK(esp_wifi_start());
}
