// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/alibaba
// Alibaba Link Kit, device model: a device is a number, errors are negative.
#include "dev_model_api.h"
#include <unistd.h>

void twice(iotx_linkkit_dev_meta_info_t *meta) {
  int device = IOT_Linkkit_Open(IOTX_LINKKIT_DEV_TYPE_MASTER, meta);
  if (IOT_Linkkit_Connect(device) < 0)
    return;
  IOT_Linkkit_Connect(device);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'device' is already open; a second connect fails and leaves the first connection alone [iot-double-connect]
}

void retried(iotx_linkkit_dev_meta_info_t *meta) {
  int device = IOT_Linkkit_Open(IOTX_LINKKIT_DEV_TYPE_MASTER, meta);
  while (IOT_Linkkit_Connect(device) < 0)
    sleep(5);
  for (;;)
    IOT_Linkkit_Yield(200);
}

void retried_at_once(iotx_linkkit_dev_meta_info_t *meta) {
  int device = IOT_Linkkit_Open(IOTX_LINKKIT_DEV_TYPE_MASTER, meta);
  while (IOT_Linkkit_Connect(device) < 0)
    // CHECK-MESSAGES: :[[@LINE-1]]:10: warning: 'device' is opened again at once after a failed attempt, without any wait [iot-reconnect-without-backoff]
    ;
}

// What is not negative is success.
void taken_for_zero(iotx_linkkit_dev_meta_info_t *meta) {
  int device = IOT_Linkkit_Open(IOTX_LINKKIT_DEV_TYPE_MASTER, meta);
  if (IOT_Linkkit_Connect(device) == 5)
    IOT_Linkkit_Connect(device);
  // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'device' is already open; a second connect fails and leaves the first connection alone [iot-double-connect]
}

void closed_first(iotx_linkkit_dev_meta_info_t *meta) {
  int device = IOT_Linkkit_Open(IOTX_LINKKIT_DEV_TYPE_MASTER, meta);
  IOT_Linkkit_Connect(device);
  IOT_Linkkit_Close(device);
  device = IOT_Linkkit_Open(IOTX_LINKKIT_DEV_TYPE_MASTER, meta);
  IOT_Linkkit_Connect(device);
}

static int master;

static int on_up(void) { return 0; }
static int on_down(void) {
  IOT_Linkkit_Connect(master);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'master' is opened again here while Alibaba Link Kit (device model) is reconnecting by itself; the two compete for one identity [iot-competing-reconnect]
  return 0;
}

void competing_event(iotx_linkkit_dev_meta_info_t *meta) {
  IOT_RegisterCallback(ITE_CONNECT_SUCC, on_up);
  IOT_RegisterCallback(ITE_DISCONNECTED, on_down);
  master = IOT_Linkkit_Open(IOTX_LINKKIT_DEV_TYPE_MASTER, meta);
  if (IOT_Linkkit_Connect(master) < 0)
    return;
  for (;;)
    IOT_Linkkit_Yield(200);
}
