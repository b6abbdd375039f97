// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/alibaba-link4
// Alibaba Link SDK 4: success is not negative, and all is set by keys.
#include "aiot_mqtt_api.h"
#include <stddef.h>
#include <unistd.h>

void twice(void *mqtt) {
  if (aiot_mqtt_connect(mqtt) < STATE_SUCCESS)
    return;
  aiot_mqtt_connect(mqtt);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mqtt' is already open; a second connect closes the live connection without a disconnect and opens a new one [iot-double-connect]
}

void twice_with_properties(void *mqtt, conn_property_t *properties) {
  if (aiot_mqtt_connect_with_prop(mqtt, properties) < STATE_SUCCESS)
    return;
  aiot_mqtt_connect_with_prop(mqtt, properties);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mqtt' is already open; a second connect closes the live connection without a disconnect and opens a new one [iot-double-connect]
}

void retried(void *mqtt) {
  while (aiot_mqtt_connect(mqtt) < STATE_SUCCESS)
    sleep(5);
}

void retried_at_once(void *mqtt) {
  while (aiot_mqtt_connect(mqtt) < STATE_SUCCESS)
    // CHECK-MESSAGES: :[[@LINE-1]]:10: warning: 'mqtt' is opened again at once after a failed attempt, without any wait [iot-reconnect-without-backoff]
    ;
}

void closed_first(void *mqtt) {
  if (aiot_mqtt_connect(mqtt) < STATE_SUCCESS)
    return;
  aiot_mqtt_disconnect(mqtt);
  aiot_mqtt_connect(mqtt);
}

void closed_first_with_properties(void *mqtt, disconn_property_t *properties) {
  if (aiot_mqtt_connect(mqtt) < STATE_SUCCESS)
    return;
  aiot_mqtt_disconnect_with_prop(mqtt, 0, properties);
  aiot_mqtt_connect(mqtt);
}

void remade_first(void) {
  void *mqtt = aiot_mqtt_init();
  aiot_mqtt_connect(mqtt);
  aiot_mqtt_deinit(&mqtt);
  mqtt = aiot_mqtt_init();
  aiot_mqtt_connect(mqtt);
  aiot_mqtt_deinit(&mqtt);
}

// A failed receive is no loss to act upon: the next one reconnects.
void pumped(void *mqtt) {
  if (aiot_mqtt_connect(mqtt) < STATE_SUCCESS)
    return;
  for (;;) {
    aiot_mqtt_process(mqtt);
    if (aiot_mqtt_recv(mqtt) < STATE_SUCCESS)
      sleep(1);
  }
}

// The event handler is one of the keys.
static volatile int up;

static void on_event(void *handle, const aiot_mqtt_event_t *event, void *data) {
  (void)handle;
  (void)data;
  switch (event->type) {
  case AIOT_MQTTEVT_CONNECT:
  case AIOT_MQTTEVT_RECONNECT:
    up = 1;
    break;
  case AIOT_MQTTEVT_DISCONNECT:
    up = 0;
    break;
  }
}

void own_event(void) {
  void *mqtt = aiot_mqtt_init();
  aiot_mqtt_setopt(mqtt, AIOT_MQTTOPT_HOST, (void *)"h");
  aiot_mqtt_setopt(mqtt, AIOT_MQTTOPT_EVENT_HANDLER, (void *)on_event);
  if (aiot_mqtt_connect(mqtt) < STATE_SUCCESS)
    return;
  for (;;)
    aiot_mqtt_recv(mqtt);
}

static void on_lost(void *handle, const aiot_mqtt_event_t *event, void *data) {
  (void)data;
  if (event->type == AIOT_MQTTEVT_DISCONNECT)
    aiot_mqtt_connect(handle);
  // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'handle' is opened again here while Alibaba Link SDK 4 is reconnecting by itself; the two compete for one identity [iot-competing-reconnect]
  if (event->type == AIOT_MQTTEVT_RECONNECT)
    aiot_mqtt_connect(handle);
  // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'handle' is already open; a second connect closes the live connection without a disconnect and opens a new one [iot-double-connect]
}

void competing_event(void) {
  void *mqtt = aiot_mqtt_init();
  aiot_mqtt_setopt(mqtt, AIOT_MQTTOPT_EVENT_HANDLER, (void *)on_lost);
  if (aiot_mqtt_connect(mqtt) < STATE_SUCCESS)
    return;
  for (;;)
    aiot_mqtt_recv(mqtt);
}
