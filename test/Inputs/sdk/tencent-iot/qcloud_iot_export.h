// Stand-in for tencentyun/qcloud-iot-explorer-sdk-embedded-c, include/qcloud_iot_export.h and
// what it includes; the shadow is of qcloud-iot-sdk-embedded-c.
#ifndef QCLOUD_IOT_EXPORT_H_
#define QCLOUD_IOT_EXPORT_H_
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#ifdef __cplusplus
extern "C" {
#endif
typedef enum {
  QCLOUD_RET_MQTT_MANUALLY_DISCONNECTED = 5,
  QCLOUD_RET_MQTT_RECONNECTED = 6,
  QCLOUD_RET_MQTT_ALREADY_CONNECTED = 4,
  QCLOUD_RET_SUCCESS = 0,
  QCLOUD_ERR_FAILURE = -1001,
  QCLOUD_ERR_MQTT_ATTEMPTING_RECONNECT = -1101
} IoT_Return_Code;
typedef enum { MQTT_EVENT_UNDEF = 0, MQTT_EVENT_DISCONNECT = 1, MQTT_EVENT_RECONNECT = 2 } MQTTEventType;
typedef struct {
  MQTTEventType event_type;
  void *msg;
} MQTTEventMsg;
typedef void (*MQTTEventHandlerFun)(void *pclient, void *handle_context, MQTTEventMsg *msg);
typedef struct {
  MQTTEventHandlerFun h_fp;
  void *context;
} MQTTEventHandler;
typedef struct {
  char *region;
  char *product_id;
  char *device_name;
  char *device_secret;
  uint32_t command_timeout;
  uint8_t auto_connect_enable;
  MQTTEventHandler event_handle;
} MQTTInitParams;
#define DEFAULT_MQTTINIT_PARAMS {"china", NULL, NULL, NULL, 5000, 1, {0}}
typedef MQTTInitParams TemplateInitParams;
typedef MQTTInitParams ShadowInitParams;
typedef struct {
  MQTTInitParams init_param;
} GatewayInitParam;
void *IOT_MQTT_Construct(MQTTInitParams *pParams);
int IOT_MQTT_Destroy(void **pClient);
int IOT_MQTT_Yield(void *pClient, uint32_t timeout_ms);
bool IOT_MQTT_IsConnected(void *pClient);
int IOT_MQTT_StartLoop(void *pClient);
void IOT_MQTT_StopLoop(void *pClient);
int IOT_MQTT_GetErrCode(void);
void *IOT_Template_Construct(TemplateInitParams *pParams, void *pMqttClient);
int IOT_Template_Destroy(void *pClient);
int IOT_Template_Yield(void *pClient, uint32_t timeout_ms);
bool IOT_Template_IsConnected(void *pClient);
void *IOT_Shadow_Construct(ShadowInitParams *pParams);
int IOT_Shadow_Destroy(void *pClient);
int IOT_Shadow_Yield(void *pClient, uint32_t timeout_ms);
void *IOT_Gateway_Construct(GatewayInitParam *init_param);
int IOT_Gateway_Destroy(void *client);
int IOT_Gateway_Yield(void *client, uint32_t timeout_ms);
void HAL_SleepMs(uint32_t ms);
#ifdef __cplusplus
}
#endif
#endif
