// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/google-iotc
// Google's iotc: a context is a number, connect is told apart from Azure IoT
// Central's by its seven arguments.
#include <iotc.h>
#include <stdbool.h>
#include <unistd.h>

static bool down;

static void on_state(iotc_context_handle_t context, void *data,
                     iotc_state_t state) {
  iotc_connection_data_t *connection = data;
  switch (connection->connection_state) {
  case IOTC_CONNECTION_STATE_OPENED:
    iotc_connect(context, "u", "p", "meter-7", 10, 20, on_state);
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'context' is already open; a second connect returns IOTC_ALREADY_INITIALIZED and leaves the first connection alone [iot-double-connect]
    break;
  case IOTC_CONNECTION_STATE_OPEN_FAILED:
  case IOTC_CONNECTION_STATE_CLOSED:
    down = true;
    break;
  default:
    break;
  }
}

void again(iotc_context_handle_t context) {
  if (iotc_connect(context, "u", "p", "a", 10, 20, on_state) != IOTC_STATE_OK)
    return;
  iotc_connect(context, "u", "p", "a", 10, 20, on_state);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'context' is already being opened; a second connect returns IOTC_ALREADY_INITIALIZED and leaves the first connection alone [iot-double-connect]
}

void again_to(iotc_context_handle_t context) {
  if (iotc_connect_to(context, "mqtt.example", 8883, "u", "p", "b", 10, 20,
                      on_state) != IOTC_STATE_OK)
    return;
  iotc_connect_to(context, "mqtt.example", 8883, "u", "p", "b", 10, 20,
                  on_state);
  // CHECK-MESSAGES: :[[@LINE-2]]:3: warning: 'context' is already being opened; a second connect returns IOTC_ALREADY_INITIALIZED and leaves the first connection alone [iot-double-connect]
}

void made_in_loop(void) {
  for (int i = 0; i < 3; i++) {
    iotc_context_handle_t context = iotc_create_context();
    if (context < 0)
      return;
    while (iotc_connect(context, "u", "p", "c", 10, 20, on_state))
      sleep(5);
    iotc_shutdown_connection(context);
    iotc_delete_context(context);
  }
}

void gated(iotc_context_handle_t context) {
  for (;;) {
    if (!iotc_is_context_connected(context))
      iotc_connect(context, "u", "p", "d", 10, 20, on_state);
    iotc_events_process_tick();
    sleep(10);
  }
}

void gate_inverted(iotc_context_handle_t context) {
  if (iotc_connect(context, "u", "p", "e", 10, 20, on_state) != IOTC_STATE_OK)
    return;
  if (iotc_is_context_connected(context) == 1)
    iotc_connect(context, "u", "p", "e", 10, 20, on_state);
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'context' is already being opened, and the test before this connect does not tell: 'iotc_is_context_connected' says connected here; a second connect returns IOTC_ALREADY_INITIALIZED and leaves the first connection alone [iot-misread-connection-state]
}

void retried(iotc_context_handle_t context) {
  while (iotc_connect(context, "u", "p", "f", 10, 20, on_state) !=
         IOTC_STATE_OK)
    sleep(5);
}

void closed(iotc_context_handle_t context) {
  if (iotc_connect_to(context, "h", 8883, "u", "p", "g", 10, 20, on_state))
    return;
  iotc_shutdown_connection(context);
  iotc_connect_to(context, "h", 8883, "u", "p", "g", 10, 20, on_state);
}

void deleted(iotc_context_handle_t context) {
  iotc_delete_context(context);
  iotc_connect(context, "u", "p", "h", 10, 20, on_state);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'context' was destroyed and is opened without being created again [iot-connect-after-destroy]
}

int main(void) {
  iotc_initialize();
  iotc_context_handle_t context = iotc_create_context();
  if (context < 0)
    return 1;
  down = true;
  for (;;) {
    if (down) {
      sleep(5);
      if (iotc_connect(context, "u", "p", "meter-7", 10, 20, on_state) ==
          IOTC_STATE_OK)
        down = false;
    }
    iotc_events_process_tick();
  }
}
