// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/alibaba
// RUN: %check_iot_tidy -check-suffix=,HARMLESS %s 'iot-*' %t -- \
// RUN:   -config='{CheckOptions: {iot-double-connect.ReportHarmless: true}}' -- %sdk/alibaba
// Alibaba Link Kit: IOT_MQTT_Construct returns the client that exists. (Tencent's
// function of the same name makes another one.)
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
