#ifndef MQTT_TASK_H
#define MQTT_TASK_H

#include "FreeRTOS.h"
#include "event_groups.h"

#define MQTT_TASK_ONLINE (1u << 0)
#define MQTT_TASK_LINK (1u << 1)

typedef struct {
  char topic[48];
  char payload[96];
} mqtt_item_t;

BaseType_t mqtt_task_start(const char *host, const char *id);
BaseType_t mqtt_task_send(const mqtt_item_t *item, TickType_t wait);
void mqtt_task_link(BaseType_t up);

#endif
