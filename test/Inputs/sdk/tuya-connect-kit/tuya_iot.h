// Stand-in for tuya/tuya-connect-kit-for-mqtt-embedded-c, include/tuya_iot.h.
#ifndef TUYA_IOT_H_
#define TUYA_IOT_H_
#include <stdbool.h>
#include <stdint.h>
#include "mqtt_service.h"
enum { OPRT_OK = 0, OPRT_COM_ERROR = -1 };
typedef enum {
  TUYA_EVENT_RESET = 0,
  TUYA_EVENT_BIND_START,
  TUYA_EVENT_BIND_TOKEN_ON,
  TUYA_EVENT_ACTIVATE_SUCCESSED,
  TUYA_EVENT_MQTT_CONNECTED,
  TUYA_EVENT_MQTT_DISCONNECT,
  TUYA_EVENT_DP_RECEIVE
} tuya_event_id_t;
typedef struct {
  tuya_event_id_t id;
} tuya_event_msg_t;
typedef struct tuya_iot_client_handle tuya_iot_client_t;
typedef void (*event_handle_cb_t)(tuya_iot_client_t *client, tuya_event_msg_t *event);
typedef struct {
  const char *productkey;
  const char *uuid;
  const char *authkey;
  event_handle_cb_t event_handler;
} tuya_iot_config_t;
struct tuya_iot_client_handle {
  tuya_iot_config_t config;
  tuya_mqtt_context_t mqctx;
  uint8_t state;
};
int tuya_iot_init(tuya_iot_client_t *client, const tuya_iot_config_t *config);
int tuya_iot_start(tuya_iot_client_t *client);
int tuya_iot_stop(tuya_iot_client_t *client);
int tuya_iot_reconnect(tuya_iot_client_t *client);
int tuya_iot_destroy(tuya_iot_client_t *client);
int tuya_iot_yield(tuya_iot_client_t *client);
void system_sleep(uint32_t time_ms);
#endif
