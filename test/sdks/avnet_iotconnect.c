// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/avnet
// Avnet IoTConnect: one client in the process, no handle.
#include "iotconnect.h"
#include <unistd.h>

void twice(void) {
  if (iotconnect_sdk_connect() != 0)
    return;
  iotconnect_sdk_connect();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: the connection is already open; a second connect destroys the live client and connects a new one for the device [iot-double-connect]
}

void gated(void) {
  if (!iotconnect_sdk_is_connected())
    iotconnect_sdk_connect();
}

void retried(void) {
  while (iotconnect_sdk_connect() != 0)
    sleep(10);
}

void retried_at_once(void) {
  while (iotconnect_sdk_connect() != 0)
    // CHECK-MESSAGES: :[[@LINE-1]]:10: warning: the connection is opened again at once after a failed attempt, without any wait [iot-reconnect-without-backoff]
    ;
}

// The sample: connect, work, disconnect, and once more.
void closed_first(IotConnectClientConfig *config) {
  for (int i = 0; i < 10; i++) {
    iotconnect_sdk_init_config(config);
    if (iotconnect_sdk_init(config) != 0 || iotconnect_sdk_connect() != 0)
      return;
    sleep(30);
    iotconnect_sdk_disconnect();
    iotconnect_sdk_deinit();
  }
}

// The event wakes the program.
static volatile bool lost;

static void on_status(IotConnectMqttStatus status) {
  if (status == IOTC_CS_MQTT_DISCONNECTED)
    lost = true;
}

void own_event(IotConnectClientConfig *config) {
  config->status_cb = on_status;
  if (iotconnect_sdk_init(config) != 0 || iotconnect_sdk_connect() != 0)
    return;
  for (;;) {
    if (lost) {
      lost = false;
      sleep(10);
      if (iotconnect_sdk_connect() != 0)
        return;
    }
    sleep(1);
  }
}

#ifdef HASTY
// RUN: %check_iot_tidy -check-suffix=,HASTY %s 'iot-*' %t -- -- %sdk/avnet -DHASTY
static void at_once(IotConnectMqttStatus status) {
  if (status == IOTC_CS_MQTT_DISCONNECTED)
    iotconnect_sdk_connect();
  // CHECK-MESSAGES-HASTY: :[[@LINE-1]]:5: warning: the connection is opened again at once after the connection was lost, while the service may still hold the old one [iot-reconnect-without-backoff]
  if (status == IOTC_CS_MQTT_CONNECTED)
    iotconnect_sdk_connect();
  // CHECK-MESSAGES-HASTY: :[[@LINE-1]]:5: warning: the connection is already open; a second connect destroys the live client and connects a new one for the device [iot-double-connect]
}

void hasty_event(void) {
  static IotConnectClientConfig config = {.status_cb = at_once};
  if (iotconnect_sdk_init(&config) == 0)
    iotconnect_sdk_connect();
}
#endif
