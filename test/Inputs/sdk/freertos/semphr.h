#ifndef SEMAPHORE_H
#define SEMAPHORE_H

#include "queue.h"

typedef QueueHandle_t SemaphoreHandle_t;

#define xSemaphoreCreateMutex() xQueueCreateMutex(1)
#define xSemaphoreCreateBinary() xQueueGenericCreate(1, 0, 3)
#define xSemaphoreTake(xSemaphore, xBlockTime)                                 \
  xQueueSemaphoreTake((xSemaphore), (xBlockTime))
#define xSemaphoreGive(xSemaphore)                                             \
  xQueueGenericSend((QueueHandle_t)(xSemaphore), NULL, 0, 0)

#endif
