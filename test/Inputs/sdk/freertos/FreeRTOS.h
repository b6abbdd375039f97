// Stand-in for the FreeRTOS kernel: names, types, arities and macros of the real
// headers, as far as the tests use them.
#ifndef INC_FREERTOS_H
#define INC_FREERTOS_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef long BaseType_t;
typedef unsigned long UBaseType_t;
typedef uint32_t TickType_t;
typedef uint32_t StackType_t;
typedef uint8_t configSTACK_DEPTH_TYPE;

#define pdFALSE ((BaseType_t)0)
#define pdTRUE ((BaseType_t)1)
#define pdPASS (pdTRUE)
#define pdFAIL (pdFALSE)
#define portMAX_DELAY ((TickType_t)0xffffffffUL)
#define configTICK_RATE_HZ ((TickType_t)100)
#define configMINIMAL_STACK_SIZE 768
#define tskIDLE_PRIORITY ((UBaseType_t)0U)
#define portTICK_PERIOD_MS ((TickType_t)1000 / configTICK_RATE_HZ)
#define pdMS_TO_TICKS(xTimeInMs)                                               \
  ((TickType_t)(((uint64_t)(xTimeInMs) * (uint64_t)configTICK_RATE_HZ) /       \
                (uint64_t)1000U))

void *pvPortMalloc(size_t xWantedSize);
void vPortFree(void *pv);

#ifdef __cplusplus
}
#endif
#endif
