// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/freertos %sdk/coremqtt
// RUN: %check_iot_tidy -check-suffix=SWAPPED %s 'iot-*' %t.swapped -- -- \
// RUN:   %sdk/freertos %sdk/coremqtt -DBREAK_SWAPPED
// Two timers of which one at a time may open; the comparand comes last in FreeRTOS.
#include "FreeRTOS.h"
#include "atomic.h"
#include "core_mqtt.h"
#include "timers.h"

static MQTTContext_t context;
static MQTTConnectInfo_t info;
static uint32_t turn;

static void on_tick(TimerHandle_t timer) {
  bool present;
#ifdef BREAK_SWAPPED
  if (Atomic_CompareAndSwap_u32(&turn, 0, 1) == 0) {
#else
  if (Atomic_CompareAndSwap_u32(&turn, 1, 0) == 1) {
#endif
    if (MQTT_Connect(&context, &info, NULL, 1000, &present) != MQTTSuccess)
      // CHECK-MESSAGES-SWAPPED: :[[@LINE-1]]:9: warning: 'context' is already open; {{.*}} [iot-double-connect]
      Atomic_Subtract_u32(&turn, 1);
  }
}

void app_main(TransportInterface_t *transport, MQTTFixedBuffer_t *buffer) {
  MQTT_Init(&context, transport, NULL, NULL, buffer);
  xTimerStart(xTimerCreate("a", pdMS_TO_TICKS(1000), pdTRUE, NULL, on_tick), 0);
  xTimerStart(xTimerCreate("b", pdMS_TO_TICKS(1500), pdTRUE, NULL, on_tick), 0);
}
