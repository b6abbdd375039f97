// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/rtthread-umqtt
// RUN: %check_iot_tidy -check-suffix=,EVENTS %s 'iot-*' %t -- -- \
// RUN:   %sdk/rtthread-umqtt -DBREAK_EVENTS
// RT-Thread's umqtt: state, events and disconnect go through one function with
// a command.
#include <stddef.h>
#include <umqtt.h>

void again(umqtt_client_t client) {
  if (umqtt_start(client) != UMQTT_OK)
    return;
  umqtt_start(client);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'client' is already open; a second connect connects again on a new socket, loses the live one, and starts the client's task once more [iot-double-connect]
}

void gated(umqtt_client_t client) {
  if (umqtt_start(client) != UMQTT_OK)
    return;
  if (umqtt_control(client, UMQTT_CMD_GET_CLIENT_STA, NULL) != UMQTT_CS_LINKED)
    umqtt_start(client);
}

void gate_inverted(umqtt_client_t client) {
  if (umqtt_start(client) != UMQTT_OK)
    return;
  if (umqtt_control(client, UMQTT_CMD_GET_CLIENT_STA, NULL) == UMQTT_CS_LINKED)
    umqtt_start(client);
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'client' is already open, and the test before this connect does not tell: 'umqtt_control' says connected here; a second connect connects again on a new socket, loses the live one, and starts the client's task once more [iot-misread-connection-state]
}

void retried(umqtt_client_t client) {
  while (umqtt_start(client) != UMQTT_OK)
    rt_thread_mdelay(5000);
}

void closed(umqtt_client_t client) {
  if (umqtt_start(client) != UMQTT_OK)
    return;
  umqtt_stop(client);
  umqtt_start(client);
}

void deleted(umqtt_client_t client) {
  umqtt_delete(client);
  umqtt_start(client);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'client' was destroyed and is opened without being created again [iot-connect-after-destroy]
}

static int on_event(struct umqtt_client *client, enum umqtt_evt event) {
#ifdef BREAK_EVENTS
  if (event == UMQTT_EVT_ONLINE)
    umqtt_start(client);
    // CHECK-MESSAGES-EVENTS: :[[@LINE-1]]:5: warning: 'client' is already open; a second connect connects again on a new socket, loses the live one, and starts the client's task once more [iot-double-connect]
  else if (event == UMQTT_EVT_OFFLINE)
    umqtt_start(client);
    // CHECK-MESSAGES-EVENTS: :[[@LINE-1]]:5: warning: 'client' is opened again here while RT-Thread umqtt is reconnecting by itself; the two compete for one identity [iot-competing-reconnect]
#else
  (void)client;
  (void)event;
#endif
  return 0;
}

int main(void) {
  static const struct umqtt_info info = {.uri = "tcp://broker:1883",
                                         .client_id = "meter-7"};
  umqtt_client_t client = umqtt_create(&info);
  if (client == NULL)
    return 1;
  umqtt_control(client, UMQTT_CMD_EVT_CB, on_event);
  while (umqtt_start(client) != UMQTT_OK)
    rt_thread_mdelay(5000);
  for (;;)
    rt_thread_mdelay(60000);
}
