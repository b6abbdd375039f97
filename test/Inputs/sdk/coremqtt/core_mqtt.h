// Stand-in for FreeRTOS/coreMQTT 2.x, source/include/core_mqtt.h;
// COREMQTT_V5 gives the calls of version 5.
#ifndef CORE_MQTT_H
#define CORE_MQTT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

struct NetworkContext;
typedef struct NetworkContext NetworkContext_t;
typedef int32_t (*TransportRecv_t)(NetworkContext_t *, void *, size_t);
typedef int32_t (*TransportSend_t)(NetworkContext_t *, const void *, size_t);
typedef struct TransportInterface {
  TransportRecv_t recv;
  TransportSend_t send;
  NetworkContext_t *pNetworkContext;
} TransportInterface_t;

typedef enum MQTTStatus {
  MQTTSuccess = 0,
  MQTTBadParameter,
  MQTTNoMemory,
  MQTTSendFailed,
  MQTTRecvFailed,
  MQTTBadResponse,
  MQTTServerRefused,
  MQTTNoDataAvailable,
  MQTTIllegalState,
  MQTTStateCollision,
  MQTTKeepAliveTimeout,
  MQTTNeedMoreBytes,
  MQTTStatusConnected,
  MQTTStatusNotConnected,
  MQTTStatusDisconnectPending
} MQTTStatus_t;

typedef enum MQTTConnectionStatus {
  MQTTNotConnected,
  MQTTConnected,
  MQTTDisconnectPending
} MQTTConnectionStatus_t;

typedef enum MQTTQoS { MQTTQoS0 = 0, MQTTQoS1 = 1, MQTTQoS2 = 2 } MQTTQoS_t;

typedef struct MQTTFixedBuffer {
  uint8_t *pBuffer;
  size_t size;
} MQTTFixedBuffer_t;

typedef struct MQTTConnectInfo {
  bool cleanSession;
  uint16_t keepAliveSeconds;
  const char *pClientIdentifier;
  uint16_t clientIdentifierLength;
  const char *pUserName;
  uint16_t userNameLength;
  const char *pPassword;
  uint16_t passwordLength;
} MQTTConnectInfo_t;

typedef struct MQTTPublishInfo {
  MQTTQoS_t qos;
  bool retain;
  bool dup;
  const char *pTopicName;
  uint16_t topicNameLength;
  const void *pPayload;
  size_t payloadLength;
} MQTTPublishInfo_t;

typedef struct MQTTSubscribeInfo {
  MQTTQoS_t qos;
  const char *pTopicFilter;
  uint16_t topicFilterLength;
} MQTTSubscribeInfo_t;

struct MQTTContext;
typedef struct MQTTContext MQTTContext_t;
typedef struct MQTTPacketInfo MQTTPacketInfo_t;
typedef struct MQTTDeserializedInfo MQTTDeserializedInfo_t;
typedef uint32_t (*MQTTGetCurrentTimeFunc_t)(void);
typedef void (*MQTTEventCallback_t)(MQTTContext_t *pContext,
                                    MQTTPacketInfo_t *pPacketInfo,
                                    MQTTDeserializedInfo_t *pDeserializedInfo);

struct MQTTContext {
  TransportInterface_t transportInterface;
  MQTTFixedBuffer_t networkBuffer;
  uint16_t nextPacketId;
  MQTTConnectionStatus_t connectStatus;
  MQTTGetCurrentTimeFunc_t getTime;
  MQTTEventCallback_t appCallback;
  uint32_t lastPacketTxTime;
  uint16_t keepAliveIntervalSec;
  bool waitingForPingResp;
};

MQTTStatus_t MQTT_Init(MQTTContext_t *pContext,
                       const TransportInterface_t *pTransportInterface,
                       MQTTGetCurrentTimeFunc_t getTimeFunction,
                       MQTTEventCallback_t userCallback,
                       const MQTTFixedBuffer_t *pNetworkBuffer);
#ifdef COREMQTT_V5
typedef struct MQTTPropBuilder MQTTPropBuilder_t;
MQTTStatus_t MQTT_CheckConnectStatus(const MQTTContext_t *pContext);
MQTTStatus_t MQTT_Connect(MQTTContext_t *pContext,
                          const MQTTConnectInfo_t *pConnectInfo,
                          const MQTTPublishInfo_t *pWillInfo,
                          uint32_t timeoutMs, bool *pSessionPresent,
                          const MQTTPropBuilder_t *pPropertyBuilder,
                          const MQTTPropBuilder_t *pWillPropertyBuilder);
typedef enum MQTTSuccessFailReasonCode {
  MQTT_REASON_DISCONNECT_NORMAL_DISCONNECTION = 0x00
} MQTTSuccessFailReasonCode_t;
MQTTStatus_t MQTT_Disconnect(MQTTContext_t *pContext,
                             const MQTTPropBuilder_t *pPropertyBuilder,
                             const MQTTSuccessFailReasonCode_t *pReasonCode);
#else
MQTTStatus_t MQTT_Connect(MQTTContext_t *pContext,
                          const MQTTConnectInfo_t *pConnectInfo,
                          const MQTTPublishInfo_t *pWillInfo,
                          uint32_t timeoutMs, bool *pSessionPresent);
MQTTStatus_t MQTT_Subscribe(MQTTContext_t *pContext,
                            const MQTTSubscribeInfo_t *pSubscriptionList,
                            size_t subscriptionCount, uint16_t packetId);
MQTTStatus_t MQTT_Publish(MQTTContext_t *pContext,
                          const MQTTPublishInfo_t *pPublishInfo,
                          uint16_t packetId);
MQTTStatus_t MQTT_Disconnect(MQTTContext_t *pContext);
#endif
MQTTStatus_t MQTT_Ping(MQTTContext_t *pContext);
MQTTStatus_t MQTT_ProcessLoop(MQTTContext_t *pContext);
MQTTStatus_t MQTT_ReceiveLoop(MQTTContext_t *pContext);
uint16_t MQTT_GetPacketId(MQTTContext_t *pContext);
const char *MQTT_Status_strerror(MQTTStatus_t status);

#ifdef __cplusplus
}
#endif
#endif
