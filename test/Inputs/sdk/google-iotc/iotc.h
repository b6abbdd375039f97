// Stand-in for GoogleCloudPlatform/iot-device-sdk-embedded-c, include/iotc.h.
#ifndef IOTC_H
#define IOTC_H
#include <stdint.h>
#include "iotc_connection_data.h"
#ifdef __cplusplus
extern "C" {
#endif
typedef int32_t iotc_context_handle_t;
typedef enum {
  IOTC_STATE_OK = 0,
  IOTC_STATE_TIMEOUT = 1,
  IOTC_ALREADY_INITIALIZED = 43
} iotc_state_t;
typedef void(iotc_user_callback_t)(iotc_context_handle_t in_context_handle, void *data, iotc_state_t state);
iotc_state_t iotc_initialize(void);
iotc_state_t iotc_shutdown(void);
iotc_context_handle_t iotc_create_context(void);
iotc_state_t iotc_delete_context(iotc_context_handle_t context_handle);
iotc_state_t iotc_connect(iotc_context_handle_t iotc_h, const char *username, const char *password, const char *client_id, uint16_t connection_timeout, uint16_t keepalive_timeout, iotc_user_callback_t *client_callback);
iotc_state_t iotc_connect_to(iotc_context_handle_t iotc_h, const char *host, uint16_t port, const char *username, const char *password, const char *client_id, uint16_t connection_timeout, uint16_t keepalive_timeout, iotc_user_callback_t *client_callback);
uint8_t iotc_is_context_connected(iotc_context_handle_t iotc_h);
iotc_state_t iotc_shutdown_connection(iotc_context_handle_t iotc_h);
iotc_state_t iotc_events_process_blocking(void);
iotc_state_t iotc_events_process_tick(void);
void iotc_events_stop(void);
#ifdef __cplusplus
}
#endif
#endif
