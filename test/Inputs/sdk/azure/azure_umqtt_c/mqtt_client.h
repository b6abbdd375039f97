// Stand-in for Azure/azure-umqtt-c, inc/azure_umqtt_c.
#ifndef MQTT_CLIENT_H
#define MQTT_CLIENT_H
#include "azure_c_shared_utility/xio.h"
#include <stdbool.h>
#include <stdint.h>
#ifdef __cplusplus
extern "C" {
#endif
typedef struct MQTT_CLIENT_TAG *MQTT_CLIENT_HANDLE;
typedef struct MQTT_MESSAGE_TAG *MQTT_MESSAGE_HANDLE;
typedef enum QOS_VALUE_TAG { DELIVER_AT_MOST_ONCE = 0, DELIVER_AT_LEAST_ONCE = 1 } QOS_VALUE;
typedef enum CONNECT_RETURN_CODE_TAG {
  CONNECTION_ACCEPTED = 0,
  CONN_REFUSED_UNACCEPTABLE_VERSION = 1,
  CONN_REFUSED_ID_REJECTED = 2
} CONNECT_RETURN_CODE;
typedef struct CONNECT_ACK_TAG {
  bool isSessionPresent;
  CONNECT_RETURN_CODE returnCode;
} CONNECT_ACK;
typedef struct MQTT_CLIENT_OPTIONS_TAG {
  char *clientId;
  char *willTopic;
  char *willMessage;
  char *username;
  char *password;
  uint16_t keepAliveInterval;
  bool messageRetain;
  bool useCleanSession;
  QOS_VALUE qualityOfServiceValue;
  bool log_trace;
} MQTT_CLIENT_OPTIONS;
typedef enum MQTT_CLIENT_EVENT_RESULT_TAG {
  MQTT_CLIENT_EVENT_RESULT_INVALID,
  MQTT_CLIENT_ON_CONNACK,
  MQTT_CLIENT_ON_PUBLISH_ACK,
  MQTT_CLIENT_ON_PUBLISH_RECV,
  MQTT_CLIENT_ON_PUBLISH_REL,
  MQTT_CLIENT_ON_PUBLISH_COMP,
  MQTT_CLIENT_ON_SUBSCRIBE_ACK,
  MQTT_CLIENT_ON_UNSUBSCRIBE_ACK,
  MQTT_CLIENT_ON_PING_RESPONSE,
  MQTT_CLIENT_ON_DISCONNECT
} MQTT_CLIENT_EVENT_RESULT;
typedef enum MQTT_CLIENT_EVENT_ERROR_TAG {
  MQTT_CLIENT_EVENT_ERROR_INVALID,
  MQTT_CLIENT_CONNECTION_ERROR,
  MQTT_CLIENT_PARSE_ERROR,
  MQTT_CLIENT_MEMORY_ERROR,
  MQTT_CLIENT_COMMUNICATION_ERROR,
  MQTT_CLIENT_NO_PING_RESPONSE,
  MQTT_CLIENT_UNKNOWN_ERROR
} MQTT_CLIENT_EVENT_ERROR;
typedef void (*ON_MQTT_OPERATION_CALLBACK)(MQTT_CLIENT_HANDLE handle, MQTT_CLIENT_EVENT_RESULT actionResult, const void *msgInfo, void *callbackCtx);
typedef void (*ON_MQTT_ERROR_CALLBACK)(MQTT_CLIENT_HANDLE handle, MQTT_CLIENT_EVENT_ERROR error, void *callbackCtx);
typedef void (*ON_MQTT_MESSAGE_RECV_CALLBACK)(MQTT_MESSAGE_HANDLE msgHandle, void *callbackCtx);
typedef void (*ON_MQTT_DISCONNECTED_CALLBACK)(void *callbackCtx);
MQTT_CLIENT_HANDLE mqtt_client_init(ON_MQTT_MESSAGE_RECV_CALLBACK msgRecv, ON_MQTT_OPERATION_CALLBACK opCallback, void *opCallbackCtx, ON_MQTT_ERROR_CALLBACK onErrorCallBack, void *errorCBCtx);
void mqtt_client_deinit(MQTT_CLIENT_HANDLE handle);
int mqtt_client_connect(MQTT_CLIENT_HANDLE handle, XIO_HANDLE xioHandle, MQTT_CLIENT_OPTIONS *mqttOptions);
void mqtt_client_clear_xio(MQTT_CLIENT_HANDLE handle);
int mqtt_client_disconnect(MQTT_CLIENT_HANDLE handle, ON_MQTT_DISCONNECTED_CALLBACK callback, void *ctx);
int mqtt_client_publish(MQTT_CLIENT_HANDLE handle, MQTT_MESSAGE_HANDLE msgHandle);
void mqtt_client_dowork(MQTT_CLIENT_HANDLE handle);
#ifdef __cplusplus
}
#endif
#endif
