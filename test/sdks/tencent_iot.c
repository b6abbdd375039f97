// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/tencent-iot
// RUN: %check_iot_tidy -check-suffix=,EVENTS %s 'iot-*' %t -- -- \
// RUN:   %sdk/tencent-iot -DBREAK_EVENTS
// Tencent: the names are Alibaba's too; here each Construct is one more
// connection, and Template takes an existing one over.
#include <qcloud_iot_export.h>

void again(MQTTInitParams *params) {
  void *client = IOT_MQTT_Construct(params);
  if (client == NULL)
    return;
  client = IOT_MQTT_Construct(params);
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: the handle is overwritten while its connection is still being opened or open; nothing can close it any more, and it and the next connection evict each other [iot-overwritten-connection]
}

void again_template(TemplateInitParams *params) {
  void *client = IOT_Template_Construct(params, NULL);
  if (client == NULL)
    return;
  client = IOT_Template_Construct(params, NULL);
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: the handle is overwritten while its connection is still being opened or open; nothing can close it any more, and it and the next connection evict each other [iot-overwritten-connection]
}

void again_shadow(ShadowInitParams *params) {
  void *client = IOT_Shadow_Construct(params);
  if (client == NULL)
    return;
  client = IOT_Shadow_Construct(params);
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: the handle is overwritten while its connection is still being opened or open; nothing can close it any more, and it and the next connection evict each other [iot-overwritten-connection]
}

void again_gateway(GatewayInitParam *params) {
  void *client = IOT_Gateway_Construct(params);
  if (client == NULL)
    return;
  client = IOT_Gateway_Construct(params);
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: the handle is overwritten while its connection is still being opened or open; nothing can close it any more, and it and the next connection evict each other [iot-overwritten-connection]
}

// For one device a client and a shadow are two connections ...
void client_and_shadow(void) {
  MQTTInitParams params = DEFAULT_MQTTINIT_PARAMS;
  params.product_id = "P";
  params.device_name = "meter-7";
  void *client = IOT_MQTT_Construct(&params);
  void *shadow = IOT_Shadow_Construct(&params);
  // CHECK-MESSAGES: :[[@LINE-1]]:18: warning: two live connections use the same identity; the service drops one whenever the other connects [iot-duplicate-client-id]
  for (;;) {
    IOT_MQTT_Yield(client, 200);
    IOT_Shadow_Yield(shadow, 200);
  }
}

// ... a client and a template made of it are one.
void client_and_template(void) {
  MQTTInitParams params = DEFAULT_MQTTINIT_PARAMS;
  params.product_id = "P";
  params.device_name = "meter-8";
  void *client = IOT_MQTT_Construct(&params);
  void *template = IOT_Template_Construct(&params, client);
  for (;;) {
    IOT_Template_Yield(template, 200);
    IOT_MQTT_Yield(client, 200);
  }
}

void gated(MQTTInitParams *params) {
  void *client = IOT_MQTT_Construct(params);
  if (client == NULL)
    return;
  for (;;) {
    IOT_MQTT_Yield(client, 500);
    if (!IOT_MQTT_IsConnected(client)) {
      IOT_MQTT_Destroy(&client);
      HAL_SleepMs(5000);
      client = IOT_MQTT_Construct(params);
      if (client == NULL)
        return;
    }
  }
}

void retried(MQTTInitParams *params) {
  void *client;
  while ((client = IOT_MQTT_Construct(params)) == NULL)
    HAL_SleepMs(5000);
  void *shadow;
  while ((shadow = IOT_Shadow_Construct(params)) == NULL)
    HAL_SleepMs(5000);
}

void closed(MQTTInitParams *params, GatewayInitParam *gateway) {
  void *client = IOT_MQTT_Construct(params);
  if (client == NULL)
    return;
  IOT_MQTT_Destroy(&client);
  client = IOT_MQTT_Construct(params);
  IOT_MQTT_Destroy(&client);
  client = IOT_Gateway_Construct(gateway);
  if (client == NULL)
    return;
  IOT_Gateway_Destroy(client);
  client = IOT_Gateway_Construct(gateway);
  IOT_Gateway_Destroy(client);
}

static void *own;
static MQTTInitParams own_params = DEFAULT_MQTTINIT_PARAMS;

static void on_event(void *client, void *context, MQTTEventMsg *message) {
  (void)client;
  (void)context;
#ifdef BREAK_EVENTS
  if (message->event_type == MQTT_EVENT_RECONNECT)
    own = IOT_MQTT_Construct(&own_params);
    // CHECK-MESSAGES-EVENTS: :[[@LINE-1]]:11: warning: the handle is overwritten while its connection is still open; nothing can close it any more, and it and the next connection evict each other [iot-overwritten-connection]
#else
  (void)message;
#endif
}

int main(void) {
  own_params.product_id = "P";
  own_params.device_name = "meter-9";
  own_params.event_handle.h_fp = on_event;
  while ((own = IOT_MQTT_Construct(&own_params)) == NULL)
    HAL_SleepMs(5000);
  for (;;) {
    int rc = IOT_MQTT_Yield(own, 500);
    if (rc == QCLOUD_ERR_MQTT_ATTEMPTING_RECONNECT)
      HAL_SleepMs(1000);
  }
}
