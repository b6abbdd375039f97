// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/coremqtt %sdk/freertos
// Opened, noted, and then handed to the task that keeps it up.
#include <FreeRTOS.h>
#include <core_mqtt.h>
#include <stdbool.h>
#include <task.h>

struct link {
  MQTTContext_t context;
  bool up;
};
static struct link cloud;
static MQTTConnectInfo_t info;

static void keep(void *arg) {
  struct link *l = arg;
  bool present;
  for (;;) {
    if (!l->up && MQTT_Connect(&l->context, &info, NULL, 1000, &present) == MQTTSuccess)
      l->up = true;
    if (l->up && MQTT_ProcessLoop(&l->context) != MQTTSuccess) {
      MQTT_Disconnect(&l->context);
      l->up = false;
    }
    vTaskDelay(100);
  }
}

int main(void) {
  bool present;
  if (MQTT_Connect(&cloud.context, &info, NULL, 1000, &present) != MQTTSuccess)
    return 1;
  cloud.up = true;
  xTaskCreate(keep, "keep", 1000, &cloud, 1, NULL);
  for (;;)
    vTaskDelay(1000);
}
