// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/freertos
// RUN: %check_iot_tidy -check-suffix=EACH %s 'iot-*' %t.each -- -- \
// RUN:   %sdk/freertos -DBREAK_EACH
// The first user opens, the last one closes, by what an atomic was before: as with n++, more
// users than are followed one by one do not blur who was the first.
#include <atomic>
#include <cstdint>
#include <mosquitto.h>
extern "C" {
#include "FreeRTOS.h"
#include "timers.h"
}

static mosquitto *data, *control;
static std::atomic<int> readers;
static int writers;

static void enter(TimerHandle_t) {
#ifdef BREAK_EACH
  if (readers.fetch_add(1) >= 0)
    mosquitto_connect(data, "broker", 1883, 60);
    // CHECK-MESSAGES-EACH: :[[@LINE-1]]:5: warning: 'data' is already being opened; {{.*}} [iot-double-connect]
#else
  if (readers.fetch_add(1) == 0)
    mosquitto_connect(data, "broker", 1883, 60);
#endif
  if (__atomic_add_fetch(&writers, 1, __ATOMIC_SEQ_CST) == 1)
    mosquitto_connect(control, "broker", 1883, 60);
}

static void leave(TimerHandle_t) {
  if (readers > 0 && readers.fetch_sub(1) == 1)
    mosquitto_disconnect(data);
  if (__atomic_load_n(&writers, __ATOMIC_SEQ_CST) > 0 &&
      __atomic_fetch_sub(&writers, 1, __ATOMIC_SEQ_CST) == 1)
    mosquitto_disconnect(control);
}

extern "C" void app_main(void) {
  data = mosquitto_new("data", true, nullptr);
  control = mosquitto_new("control", true, nullptr);
  xTimerStart(xTimerCreate("in", pdMS_TO_TICKS(100), pdTRUE, nullptr, enter), 0);
  xTimerStart(xTimerCreate("out", pdMS_TO_TICKS(150), pdTRUE, nullptr, leave), 0);
}
