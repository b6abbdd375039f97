// Stand-in for Alibaba's Link SDK 4, core/aiot_mqtt_api.h.
#ifndef __AIOT_MQTT_API_H__
#define __AIOT_MQTT_API_H__
#include <stdint.h>
#ifdef __cplusplus
extern "C" {
#endif
#define STATE_SUCCESS (0x0000)
#define STATE_USER_INPUT_NULL_POINTER (-0x0101)
typedef enum {
  AIOT_MQTTEVT_CONNECT,
  AIOT_MQTTEVT_RECONNECT,
  AIOT_MQTTEVT_DISCONNECT
} aiot_mqtt_event_type_t;
typedef struct {
  aiot_mqtt_event_type_t type;
  union {
    int disconnect;
  } data;
} aiot_mqtt_event_t;
typedef void (*aiot_mqtt_event_handler_t)(void *handle, const aiot_mqtt_event_t *event, void *userdata);
typedef enum {
  AIOT_MQTTOPT_HOST,
  AIOT_MQTTOPT_PORT,
  AIOT_MQTTOPT_PRODUCT_KEY,
  AIOT_MQTTOPT_DEVICE_NAME,
  AIOT_MQTTOPT_DEVICE_SECRET,
  AIOT_MQTTOPT_RECONN_ENABLED,
  AIOT_MQTTOPT_RECONN_INTERVAL_MS,
  AIOT_MQTTOPT_RECV_HANDLER,
  AIOT_MQTTOPT_EVENT_HANDLER,
  AIOT_MQTTOPT_USERDATA,
  AIOT_MQTTOPT_MAX
} aiot_mqtt_option_t;
typedef struct mqtt_property conn_property_t;
typedef struct mqtt_disconn_property disconn_property_t;
void *aiot_mqtt_init(void);
int32_t aiot_mqtt_setopt(void *handle, aiot_mqtt_option_t option, void *data);
int32_t aiot_mqtt_connect(void *handle);
int32_t aiot_mqtt_connect_with_prop(void *handle, conn_property_t *conn_prop);
int32_t aiot_mqtt_disconnect(void *handle);
int32_t aiot_mqtt_disconnect_with_prop(void *handle, uint8_t reason_code, disconn_property_t *discon_property);
int32_t aiot_mqtt_deinit(void **handle);
int32_t aiot_mqtt_recv(void *handle);
int32_t aiot_mqtt_process(void *handle);
#ifdef __cplusplus
}
#endif
#endif
