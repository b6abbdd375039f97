// Stand-in for GoogleCloudPlatform/iot-device-sdk-embedded-c,
// include/iotc_connection_data.h.
#ifndef IOTC_CONNECTION_DATA_H
#define IOTC_CONNECTION_DATA_H
#include <stdint.h>
typedef enum {
  IOTC_CONNECTION_STATE_UNINITIALIZED = 0,
  IOTC_CONNECTION_STATE_OPENING,
  IOTC_CONNECTION_STATE_OPENED,
  IOTC_CONNECTION_STATE_CLOSING,
  IOTC_CONNECTION_STATE_CLOSED,
  IOTC_CONNECTION_STATE_OPEN_FAILED
} iotc_connection_state_t;
typedef struct {
  char *host;
  char *username;
  char *password;
  char *client_id;
  uint16_t port;
  uint16_t connection_timeout;
  uint16_t keepalive_timeout;
  iotc_connection_state_t connection_state;
} iotc_connection_data_t;
#endif
