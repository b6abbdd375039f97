// RUN: %check_iot_tidy -check-suffix=RACE %s 'iot-*' %t.race -- -- -DRACE \
// RUN:   %sdk/freertos %sdk/coremqtt
// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/freertos %sdk/coremqtt
// Two tasks that test, wait and then connect: what the test said is old by then.
#include "core_mqtt.h"
#include "task.h"

static MQTTContext_t mqtt;
static MQTTConnectInfo_t info;
static volatile bool active;

static void request(void) {
  bool present;
#ifdef RACE
  const bool was = active;
  vTaskDelay(10);
#else
  vTaskDelay(10);
  const bool was = active;
#endif
  if (!was &&
      MQTT_Connect(&mqtt, &info, NULL, 2000, &present) == MQTTSuccess)
    // CHECK-MESSAGES-RACE: :[[@LINE-1]]:7: warning: 'mqtt' is already open; {{.*}} [iot-double-connect]
    active = true;
}

static void sampling(void *argument) {
  (void)argument;
  for (;;) {
    vTaskDelay(50);
    request();
  }
}

static void reporting(void *argument) {
  (void)argument;
  for (;;) {
    vTaskDelay(70);
    request();
  }
}

void app_main(void) {
  xTaskCreate(sampling, "sampling", 2048, NULL, 1, NULL);
  xTaskCreate(reporting, "reporting", 2048, NULL, 1, NULL);
}
