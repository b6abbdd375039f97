// Stand-in for aliyun/iotkit-embedded 3, src/mqtt/mqtt_api.h.
#ifndef _MQTT_API_H_
#define _MQTT_API_H_
#include <stdint.h>
#ifdef __cplusplus
extern "C" {
#endif
typedef enum {
  IOTX_MQTT_EVENT_UNDEF = 0,
  IOTX_MQTT_EVENT_DISCONNECT = 1,
  IOTX_MQTT_EVENT_RECONNECT = 2,
  IOTX_MQTT_EVENT_SUBCRIBE_SUCCESS = 3
} iotx_mqtt_event_type_t;
typedef struct {
  iotx_mqtt_event_type_t event_type;
  void *msg;
} iotx_mqtt_event_msg_t, *iotx_mqtt_event_msg_pt;
typedef void (*iotx_mqtt_event_handle_func_fpt)(void *pcontext, void *pclient, iotx_mqtt_event_msg_pt msg);
typedef struct {
  iotx_mqtt_event_handle_func_fpt h_fp;
  void *pcontext;
} iotx_mqtt_event_handle_t;
typedef struct {
  uint16_t port;
  const char *host;
  const char *client_id;
  const char *username;
  const char *password;
  const char *pub_key;
  const char *customize_info;
  uint8_t clean_session;
  uint32_t request_timeout_ms;
  uint32_t keepalive_interval_ms;
  uint32_t write_buf_size;
  uint32_t read_buf_size;
  iotx_mqtt_event_handle_t handle_event;
} iotx_mqtt_param_t;
void *IOT_MQTT_Construct(iotx_mqtt_param_t *pInitParams);
int IOT_MQTT_Destroy(void **phandle);
int IOT_MQTT_Yield(void *handle, int timeout_ms);
int IOT_MQTT_CheckStateNormal(void *handle);
#ifdef __cplusplus
}
#endif
#endif
