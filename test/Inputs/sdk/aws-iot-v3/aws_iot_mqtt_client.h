#ifndef AWS_IOT_SDK_SRC_IOT_MQTT_CLIENT_H
#define AWS_IOT_SDK_SRC_IOT_MQTT_CLIENT_H
#include "aws_iot_error.h"
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct _Client AWS_IoT_Client;
typedef enum QoS { QOS0 = 0, QOS1 = 1 } QoS;
typedef enum { UNKNOWN = 0, MQTT_3_1 = 3, MQTT_3_1_1 = 4 } MQTT_Ver_t;

typedef struct {
  char struct_id[4];
  MQTT_Ver_t MQTTVersion;
  const char *pClientID;
  uint16_t clientIDLen;
  uint16_t keepAliveIntervalInSec;
  bool isCleanSession;
  bool isWillMsgPresent;
  const char *pUsername;
  uint16_t usernameLen;
  const char *pPassword;
  uint16_t passwordLen;
} IoT_Client_Connect_Params;
extern const IoT_Client_Connect_Params iotClientConnectParamsDefault;
#define IoT_Client_Connect_Params_initializer                                  \
  {{'M', 'Q', 'T', 'C'}, MQTT_3_1_1, NULL, 0, 60, true, false, NULL, 0, NULL, 0}

typedef void (*iot_disconnect_handler)(AWS_IoT_Client *, void *);

typedef struct {
  bool enableAutoReconnect;
  const char *pHostURL;
  uint16_t port;
  const char *pRootCALocation;
  const char *pDeviceCertLocation;
  const char *pDevicePrivateKeyLocation;
  uint32_t mqttPacketTimeout_ms;
  uint32_t mqttCommandTimeout_ms;
  uint32_t tlsHandshakeTimeout_ms;
  bool isSSLHostnameVerify;
  iot_disconnect_handler disconnectHandler;
  void *disconnectHandlerData;
} IoT_Client_Init_Params;
extern const IoT_Client_Init_Params iotClientInitParamsDefault;
#define IoT_Client_Init_Params_initializer                                     \
  {true, NULL, 0, NULL, NULL, NULL, 2000, 20000, 5000, true, NULL, NULL}

typedef struct {
  QoS qos;
  uint8_t isRetained;
  void *payload;
  size_t payloadLen;
} IoT_Publish_Message_Params;
typedef void (*pApplicationHandler_t)(AWS_IoT_Client *pClient, char *pTopicName, uint16_t topicNameLen, IoT_Publish_Message_Params *pParams, void *pClientData);

typedef enum {
  CLIENT_STATE_INVALID = 0,
  CLIENT_STATE_INITIALIZED = 1,
  CLIENT_STATE_CONNECTING = 2,
  CLIENT_STATE_CONNECTED_IDLE = 3,
  CLIENT_STATE_CONNECTED_YIELD_IN_PROGRESS = 4,
  CLIENT_STATE_DISCONNECTING = 10,
  CLIENT_STATE_DISCONNECTED_ERROR = 11,
  CLIENT_STATE_DISCONNECTED_MANUALLY = 12,
  CLIENT_STATE_PENDING_RECONNECT = 13
} ClientState;

struct _Client {
  ClientState clientState;
  bool isAutoReconnectEnabled;
  uint32_t counterNetworkDisconnected;
  unsigned char writeBuf[512];
  unsigned char readBuf[512];
};

bool aws_iot_mqtt_is_client_connected(AWS_IoT_Client *pClient);
ClientState aws_iot_mqtt_get_client_state(AWS_IoT_Client *pClient);
bool aws_iot_is_autoreconnect_enabled(AWS_IoT_Client *pClient);
IoT_Error_t aws_iot_mqtt_set_disconnect_handler(AWS_IoT_Client *pClient, iot_disconnect_handler pDisconnectHandler, void *pDisconnectHandlerData);
IoT_Error_t aws_iot_mqtt_autoreconnect_set_status(AWS_IoT_Client *pClient, bool newStatus);
uint32_t aws_iot_mqtt_get_network_disconnected_count(AWS_IoT_Client *pClient);
#endif
