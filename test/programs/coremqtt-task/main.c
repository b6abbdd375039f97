// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/coremqtt %sdk/freertos
#include "mqtt_task.h"
#include "task.h"
#include <stdio.h>
#include <string.h>

extern int ethernet_link_up(void);
extern int read_pressure(void);

static unsigned full;

static void link_task(void *arg) {
  int last = -1;
  (void)arg;
  for (;;) {
    int up = ethernet_link_up();
    if (up != last)
      mqtt_task_link(up);
    last = up;
    vTaskDelay(pdMS_TO_TICKS(250));
  }
}

static void sample_task(void *arg) {
  TickType_t last = xTaskGetTickCount();
  mqtt_item_t item;
  (void)arg;
  strcpy(item.topic, "boiler/pressure");
  for (;;) {
    snprintf(item.payload, sizeof(item.payload), "{\"mbar\":%d,\"full\":%u}",
             read_pressure(), full);
    if (mqtt_task_send(&item, 0) != pdPASS)
      full++;
    xTaskDelayUntil(&last, pdMS_TO_TICKS(1000));
  }
}

int main(void) {
  if (mqtt_task_start("boilers.example.com", "boiler-2") != pdPASS)
    return 1;
  xTaskCreate(link_task, "link", 512, NULL, 1, NULL);
  xTaskCreate(sample_task, "sample", 1024, NULL, 2, NULL);
  for (;;)
    vTaskDelay(portMAX_DELAY);
}
