// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/azure-central
// Azure IoT Central: iotc_connect makes a new client inside and forgets the first.
// (Google's iotc_connect has seven parameters.)
#include "iotc.h"
#include <unistd.h>

void twice(IOTContext context) {
  if (iotc_connect(context, "0ne", "key", "d1", IOTC_CONNECT_SYMM_KEY) != 0)
    return;
  iotc_connect(context, "0ne", "key", "d1", IOTC_CONNECT_SYMM_KEY);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'context' is already open; a second connect makes a new client for the device and forgets the first, which stays connected [iot-double-connect]
}

void one_device_in_two_contexts(void) {
  IOTContext a = 0, b = 0;
  if (iotc_init_context(&a) != 0 || iotc_init_context(&b) != 0)
    return;
  if (iotc_connect(a, "0ne", "key", "d1", IOTC_CONNECT_SYMM_KEY) == 0)
    iotc_connect(b, "0ne", "key", "d1", IOTC_CONNECT_SYMM_KEY);
  // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: two live connections use the same identity; the service drops one whenever the other connects [iot-duplicate-client-id]
  iotc_free_context(b);
  iotc_free_context(a);
}

void retried(IOTContext context) {
  while (iotc_connect(context, "0ne", "key", "d1", IOTC_CONNECT_SYMM_KEY) != 0)
    sleep(10);
}

void retried_at_once(IOTContext context) {
  while (iotc_connect(context, "0ne", "key", "d1", IOTC_CONNECT_SYMM_KEY) != 0)
    // CHECK-MESSAGES: :[[@LINE-1]]:10: warning: 'context' is opened again at once after a failed attempt, without any wait [iot-reconnect-without-backoff]
    ;
}

void closed_first(IOTContext context) {
  if (iotc_connect(context, "0ne", "key", "d1", IOTC_CONNECT_SYMM_KEY) != 0)
    return;
  iotc_disconnect(context);
  iotc_connect(context, "0ne", "key", "d1", IOTC_CONNECT_SYMM_KEY);
}

void destroyed(IOTContext context) {
  iotc_free_context(context);
  iotc_connect(context, "0ne", "key", "d1", IOTC_CONNECT_SYMM_KEY);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'context' was destroyed and is opened without being created again [iot-connect-after-destroy]
}

// There is no query: the program keeps what the event told it.
static IOTContext hub;
static int up;

static void on_status(IOTContext context, IOTCallbackInfo *info) {
  (void)context;
  up = info->statusCode == IOTC_CONNECTION_OK;
}

void own_event(void) {
  if (iotc_init_context(&hub) != 0)
    return;
  iotc_on(hub, "ConnectionStatus", on_status, 0);
  for (;;) {
    if (!up &&
        iotc_connect(hub, "0ne", "key", "d1", IOTC_CONNECT_SYMM_KEY) == 0)
      up = 1;
    if (up)
      iotc_do_work(hub);
    sleep(1);
  }
}

void pumped(void) {
  if (iotc_connect(hub, "0ne", "key", "d1", IOTC_CONNECT_SYMM_KEY) != 0)
    return;
  for (;;)
    if (iotc_do_work(hub) != 0) {
      iotc_disconnect(hub);
      sleep(5);
      if (iotc_connect(hub, "0ne", "key", "d1", IOTC_CONNECT_SYMM_KEY) != 0)
        return;
    }
}

void pumped_and_at_once(IOTContext context) {
  if (iotc_connect(context, "0ne", "key", "d1", IOTC_CONNECT_SYMM_KEY) != 0)
    return;
  for (;;)
    if (iotc_do_work(context) != 0)
      iotc_connect(context, "0ne", "key", "d1", IOTC_CONNECT_SYMM_KEY);
  // CHECK-MESSAGES: :[[@LINE-1]]:7: warning: 'context' is opened again at once after the connection was lost, while the service may still hold the old one [iot-reconnect-without-backoff]
}
