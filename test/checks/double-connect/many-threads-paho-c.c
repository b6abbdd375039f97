// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/freertos
// A task for each line of a plant, each with a client of its own.
#include "FreeRTOS.h"
#include "task.h"
#include <MQTTClient.h>

static MQTTClient_connectOptions options = MQTTClient_connectOptions_initializer;

#define LINE(N)                                                                    \
  static void line##N(void *unused) {                                              \
    MQTTClient client;                                                             \
    MQTTClient_create(&client, "tcp://b:1883", "line" #N, 1, NULL);                \
    for (;;) {                                                                     \
      if (!MQTTClient_isConnected(client))                                         \
        MQTTClient_connect(client, &options);                                      \
      MQTTClient_yield();                                                          \
      vTaskDelay(100);                                                             \
    }                                                                              \
  }

static void spare(void *unused) {
  MQTTClient client;
  MQTTClient_create(&client, "tcp://b:1883", "spare", 1, NULL);
  MQTTClient_connect(client, &options);
  for (;;) {
    vTaskDelay(1000);
    MQTTClient_connect(client, &options);
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: the loop opens 'client' again whatever the outcome was; {{.*}} [iot-ungated-retry-loop]
  }
}

LINE(0)
LINE(1)
LINE(2)
LINE(3)
LINE(4)
LINE(5)
LINE(6)

static void last(void *unused) {
  MQTTClient client;
  MQTTClient_create(&client, "tcp://b:1883", "last", 1, NULL);
  while (MQTTClient_connect(client, &options) != MQTTCLIENT_SUCCESS)
    vTaskDelay(1000);
  vTaskDelete(NULL);
}

void app_main(void) {
  xTaskCreate(spare, "s", 4096, NULL, 1, NULL);
  xTaskCreate(line0, "0", 4096, NULL, 1, NULL);
  xTaskCreate(line1, "1", 4096, NULL, 1, NULL);
  xTaskCreate(line2, "2", 4096, NULL, 1, NULL);
  xTaskCreate(line3, "3", 4096, NULL, 1, NULL);
  xTaskCreate(line4, "4", 4096, NULL, 1, NULL);
  xTaskCreate(line5, "5", 4096, NULL, 1, NULL);
  xTaskCreate(line6, "6", 4096, NULL, 1, NULL);
  xTaskCreate(last, "l", 4096, NULL, 1, NULL);
}
