// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/tuya-link-core
// RUN: %check_iot_tidy -check-suffix=,EVENTS %s 'iot-*' %t -- -- \
// RUN:   %sdk/tuya-link-core -DBREAK_EVENTS
// Tuya's Link SDK: tuya_mqtt_loop is a state machine that reconnects; connect
// has no check.
#include <tuyalink_core.h>
#include <unistd.h>

void again(tuya_mqtt_context_t *context) {
  if (tuya_mqtt_connect(context) != OPRT_OK)
    return;
  tuya_mqtt_connect(context);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'context' is already open; a second connect connects the transport over the live one, whose socket is lost, and logs in again [iot-double-connect]
}

void gated(tuya_mqtt_context_t *context) {
  if (tuya_mqtt_connect(context) != OPRT_OK)
    return;
  if (!tuya_mqtt_connected(context))
    tuya_mqtt_connect(context);
}

void gate_inverted(tuya_mqtt_context_t *context) {
  if (tuya_mqtt_connect(context) != OPRT_OK)
    return;
  if (tuya_mqtt_connected(context))
    tuya_mqtt_connect(context);
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'context' is already open, and the test before this connect does not tell: 'tuya_mqtt_connected' says connected here; a second connect connects the transport over the live one, whose socket is lost, and logs in again [iot-misread-connection-state]
}

void retried(tuya_mqtt_context_t *context) {
  while (tuya_mqtt_connect(context) != OPRT_OK)
    sleep(5);
}

void closed(tuya_mqtt_context_t *context) {
  if (tuya_mqtt_connect(context) != OPRT_OK)
    return;
  tuya_mqtt_disconnect(context);
  tuya_mqtt_connect(context);
}

void gone(tuya_mqtt_context_t *context) {
  tuya_mqtt_deinit(context);
  tuya_mqtt_connect(context);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'context' was destroyed and is opened without being created again [iot-connect-after-destroy]
}

static void on_connected(tuya_mqtt_context_t *context, void *data) {
  (void)data;
#ifdef BREAK_EVENTS
  tuya_mqtt_connect(context);
  // CHECK-MESSAGES-EVENTS: :[[@LINE-1]]:3: warning: 'context' is already open; a second connect connects the transport over the live one, whose socket is lost, and logs in again [iot-double-connect]
#else
  (void)context;
#endif
}

static void on_disconnect(tuya_mqtt_context_t *context, void *data) {
  (void)data;
#ifdef BREAK_EVENTS
  tuya_mqtt_connect(context);
  // CHECK-MESSAGES-EVENTS: :[[@LINE-1]]:3: warning: 'context' is opened again here while Tuya Link SDK is reconnecting by itself; the two compete for one identity [iot-competing-reconnect]
#else
  (void)context;
#endif
}

int main(void) {
  static tuya_mqtt_context_t context;
  const tuya_mqtt_config_t config = {.device_id = "meter-7",
                                     .on_connected = on_connected,
                                     .on_disconnect = on_disconnect};
  if (tuya_mqtt_init(&context, &config) != OPRT_OK)
    return 1;
  if (tuya_mqtt_connect(&context) != OPRT_OK)
    return 1;
  for (;;)
    tuya_mqtt_loop(&context);
}
