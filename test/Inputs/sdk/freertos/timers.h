#ifndef TIMERS_H
#define TIMERS_H

#include "task.h"

#ifdef __cplusplus
extern "C" {
#endif

struct tmrTimerControl;
typedef struct tmrTimerControl *TimerHandle_t;
typedef void (*TimerCallbackFunction_t)(TimerHandle_t xTimer);

TimerHandle_t xTimerCreate(const char *const pcTimerName,
                           const TickType_t xTimerPeriodInTicks,
                           const BaseType_t xAutoReload, void *const pvTimerID,
                           TimerCallbackFunction_t pxCallbackFunction);
void *pvTimerGetTimerID(const TimerHandle_t xTimer);
void vTimerSetTimerID(TimerHandle_t xTimer, void *pvNewID);
BaseType_t xTimerGenericCommand(TimerHandle_t xTimer,
                                const BaseType_t xCommandID,
                                const TickType_t xOptionalValue,
                                BaseType_t *const pxHigherPriorityTaskWoken,
                                const TickType_t xTicksToWait);
#define xTimerStart(xTimer, xTicksToWait)                                      \
  xTimerGenericCommand((xTimer), 1, (xTaskGetTickCount()), NULL, (xTicksToWait))
#define xTimerStop(xTimer, xTicksToWait)                                       \
  xTimerGenericCommand((xTimer), 3, 0U, NULL, (xTicksToWait))
#define xTimerReset(xTimer, xTicksToWait)                                      \
  xTimerGenericCommand((xTimer), 2, (xTaskGetTickCount()), NULL, (xTicksToWait))

#ifdef __cplusplus
}
#endif
#endif
