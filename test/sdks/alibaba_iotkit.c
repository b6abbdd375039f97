// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/alibaba
// RUN: %check_iot_tidy -check-suffix=,HARMLESS %s 'iot-*' %t -- \
// RUN:   -config='{CheckOptions: {iot-double-connect.ReportHarmless: true}}' -- %sdk/alibaba
// Alibaba Link Kit: IOT_MQTT_Construct returns the client that exists. (Tencent's
// function of the same name makes another one.)
#include "dev_model_api.h"
#include "mqtt_api.h"
#include <unistd.h>

void twice(iotx_mqtt_param_t *params) {
  void *client = IOT_MQTT_Construct(params);
  if (client == NULL)
    return;
  client = IOT_MQTT_Construct(params);
  // CHECK-MESSAGES-HARMLESS: :[[@LINE-1]]:12: warning: the connection is already being opened; a second connect opens nothing: it returns the handle that exists already [iot-double-connect]
  IOT_MQTT_Destroy(&client);
}

void gated(void *client, iotx_mqtt_param_t *params) {
  if (!IOT_MQTT_CheckStateNormal(client))
    client = IOT_MQTT_Construct(params);
  IOT_MQTT_Yield(client, 200);
}

void retried(iotx_mqtt_param_t *params) {
  void *client;
  while ((client = IOT_MQTT_Construct(params)) == NULL)
    sleep(5);
  for (;;)
    IOT_MQTT_Yield(client, 200);
}

void closed_first(iotx_mqtt_param_t *params) {
  void *client = IOT_MQTT_Construct(params);
  IOT_MQTT_Destroy(&client);
  client = IOT_MQTT_Construct(params);
  IOT_MQTT_Destroy(&client);
}

// The SDK reconnects: the event only tells.
static volatile int up;

static void on_event(void *context, void *client, iotx_mqtt_event_msg_pt msg) {
  (void)context;
  (void)client;
  if (msg->event_type == IOTX_MQTT_EVENT_DISCONNECT)
    up = 0;
  else if (msg->event_type == IOTX_MQTT_EVENT_RECONNECT)
    up = 1;
}

void own_event(iotx_mqtt_param_t *params) {
  params->handle_event.h_fp = on_event;
  void *client = IOT_MQTT_Construct(params);
  for (;;)
    IOT_MQTT_Yield(client, 200);
}

// The device model: a device is a number, errors are negative.

void twice_by_number(iotx_linkkit_dev_meta_info_t *meta) {
  int device = IOT_Linkkit_Open(IOTX_LINKKIT_DEV_TYPE_MASTER, meta);
  if (IOT_Linkkit_Connect(device) < 0)
    return;
  IOT_Linkkit_Connect(device);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'device' is already open; a second connect fails and leaves the first connection alone [iot-double-connect]
}

void retried_by_number(iotx_linkkit_dev_meta_info_t *meta) {
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

void closed_first_by_number(iotx_linkkit_dev_meta_info_t *meta) {
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
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'master' is opened again here while Alibaba Link Kit is reconnecting by itself; the two compete for one identity [iot-competing-reconnect]
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
