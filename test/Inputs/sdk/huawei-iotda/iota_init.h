// Stand-in for huaweicloud/huaweicloud-iot-device-sdk-c, include/agentlite: iota_init.h and
// what it includes.
#ifndef IOTA_INIT_H
#define IOTA_INIT_H
typedef int HW_INT;
typedef char HW_CHAR;
typedef void HW_VOID;
typedef enum {
  EN_IOTA_CALLBACK_CONNECT_SUCCESS = 0,
  EN_IOTA_CALLBACK_CONNECT_FAILURE = 1,
  EN_IOTA_CALLBACK_DISCONNECT_SUCCESS = 2,
  EN_IOTA_CALLBACK_DISCONNECT_FAILURE = 3,
  EN_IOTA_CALLBACK_CONNECTION_LOST = 4,
  EN_IOTA_CALLBACK_PUBLISH_SUCCESS = 5
} EN_IOTA_CALLBACK_SETTING;
typedef struct {
  HW_INT mqtt_msg_info;
  HW_INT code;
  HW_CHAR *message;
} EN_IOTA_MQTT_PROTOCOL_RSP;
typedef HW_VOID (*PFN_PROTOCOL_CALLBACK_HANDLER)(EN_IOTA_MQTT_PROTOCOL_RSP *rsp);
HW_INT IOTA_Init(HW_CHAR *pcWorkPath);
HW_INT IOTA_Destroy(void);
HW_VOID IOTA_SetProtocolCallback(HW_INT iItem, PFN_PROTOCOL_CALLBACK_HANDLER pfnCallbackHandler);
#endif
