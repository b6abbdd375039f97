// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/tuya-connect-kit
// RUN: %check_iot_tidy -check-suffix=,EVENTS %s 'iot-*' %t -- -- \
// RUN:   %sdk/tuya-connect-kit -DBREAK_EVENTS
// Tuya's connect kit: it reconnects by itself, and tuya_iot_reconnect restarts
// what is up on purpose.
#include <tuya_iot.h>

void again(tuya_iot_client_t *client) {
  if (tuya_iot_start(client) != OPRT_OK)
    return;
  tuya_iot_start(client);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'client' is already being opened; a second connect returns OPRT_COM_ERROR unless the client is idle, and leaves the first connection alone [iot-double-connect]
}

void again_below(tuya_mqtt_context_t *context) {
  if (tuya_mqtt_start(context) != OPRT_OK)
    return;
  tuya_mqtt_start(context);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'context' is already open; a second connect connects the transport over the live one and logs in again [iot-double-connect]
}

void restarted(tuya_iot_client_t *client) {
  if (tuya_iot_start(client) != OPRT_OK)
    return;
  tuya_iot_yield(client);
  tuya_iot_reconnect(client);
}

void gated(tuya_mqtt_context_t *context) {
  if (tuya_mqtt_start(context) != OPRT_OK)
    return;
  tuya_mqtt_loop(context);
  if (!tuya_mqtt_connected(context)) {
    tuya_mqtt_stop(context);
    system_sleep(5000);
    tuya_mqtt_start(context);
  }
}

void gate_inverted(tuya_mqtt_context_t *context) {
  if (tuya_mqtt_start(context) != OPRT_OK)
    return;
  if (tuya_mqtt_connected(context))
    tuya_mqtt_start(context);
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'context' is already open, and the test before this connect does not tell: 'tuya_mqtt_connected' says connected here; a second connect connects the transport over the live one and logs in again [iot-misread-connection-state]
}

void retried(tuya_iot_client_t *client) {
  while (tuya_iot_start(client) != OPRT_OK)
    system_sleep(5000);
}

void retried_below(tuya_mqtt_context_t *context) {
  while (tuya_mqtt_start(context) != OPRT_OK)
    system_sleep(5000);
}

void closed(tuya_iot_client_t *client, tuya_mqtt_context_t *context) {
  if (tuya_iot_start(client) != OPRT_OK)
    return;
  tuya_iot_stop(client);
  tuya_iot_start(client);
  if (tuya_mqtt_start(context) != OPRT_OK)
    return;
  tuya_mqtt_stop(context);
  tuya_mqtt_start(context);
}

static void on_event(tuya_iot_client_t *client, tuya_event_msg_t *event) {
  switch (event->id) {
  case TUYA_EVENT_MQTT_CONNECTED:
#ifdef BREAK_EVENTS
    tuya_iot_start(client);
    // CHECK-MESSAGES-EVENTS: :[[@LINE-1]]:5: warning: 'client' is already open; a second connect returns OPRT_COM_ERROR unless the client is idle, and leaves the first connection alone [iot-double-connect]
#endif
    break;
  case TUYA_EVENT_MQTT_DISCONNECT:
#ifdef BREAK_EVENTS
    tuya_iot_start(client);
    // CHECK-MESSAGES-EVENTS: :[[@LINE-1]]:5: warning: 'client' is opened again here while Tuya connect kit is reconnecting by itself; the two compete for one identity [iot-competing-reconnect]
#endif
    break;
  default:
    (void)client;
    break;
  }
}

int main(void) {
  static tuya_iot_client_t client;
  const tuya_iot_config_t config = {.uuid = "meter-7",
                                    .event_handler = on_event};
  if (tuya_iot_init(&client, &config) != OPRT_OK)
    return 1;
  if (tuya_iot_start(&client) != OPRT_OK)
    return 1;
  for (;;)
    tuya_iot_yield(&client);
}
