// Stand-in for FreeRTOS/coreMQTT-Agent, source/include/core_mqtt_agent.h.
#ifndef CORE_MQTT_AGENT_H
#define CORE_MQTT_AGENT_H
#include "core_mqtt.h"
#ifdef __cplusplus
extern "C" {
#endif
typedef struct MQTTAgentMessageInterface {
  void *pMsgCtx;
} MQTTAgentMessageInterface_t;
typedef void (*MQTTAgentIncomingPublishCallback_t)(struct MQTTAgentContext *pMqttAgentContext, uint16_t packetId, MQTTPublishInfo_t *pxPublishInfo);
typedef struct MQTTAgentContext {
  MQTTContext_t mqttContext;
  MQTTAgentMessageInterface_t agentInterface;
  void *pIncomingCallbackContext;
} MQTTAgentContext_t;
typedef struct MQTTAgentReturnInfo {
  MQTTStatus_t returnCode;
} MQTTAgentReturnInfo_t;
typedef void (*MQTTAgentCommandCallback_t)(void *pCmdCallbackContext, MQTTAgentReturnInfo_t *pReturnInfo);
typedef struct MQTTAgentCommandInfo {
  MQTTAgentCommandCallback_t cmdCompleteCallback;
  void *pCmdCompleteCallbackContext;
  uint32_t blockTimeMs;
} MQTTAgentCommandInfo_t;
typedef struct MQTTAgentConnectArgs {
  MQTTConnectInfo_t *pConnectInfo;
  MQTTPublishInfo_t *pWillInfo;
  uint32_t timeoutMs;
  bool sessionPresent;
} MQTTAgentConnectArgs_t;
MQTTStatus_t MQTTAgent_Init(MQTTAgentContext_t *pMqttAgentContext, const MQTTAgentMessageInterface_t *pMsgInterface, const MQTTFixedBuffer_t *pNetworkBuffer, const TransportInterface_t *pTransportInterface, MQTTGetCurrentTimeFunc_t getCurrentTimeMs, MQTTAgentIncomingPublishCallback_t incomingCallback, void *pIncomingPacketContext);
MQTTStatus_t MQTTAgent_CommandLoop(MQTTAgentContext_t *pMqttAgentContext);
MQTTStatus_t MQTTAgent_ResumeSession(MQTTAgentContext_t *pMqttAgentContext, bool sessionPresent);
MQTTStatus_t MQTTAgent_CancelAll(MQTTAgentContext_t *pMqttAgentContext);
MQTTStatus_t MQTTAgent_Connect(const MQTTAgentContext_t *pMqttAgentContext, MQTTAgentConnectArgs_t *pConnectArgs, const MQTTAgentCommandInfo_t *pCommandInfo);
MQTTStatus_t MQTTAgent_Disconnect(const MQTTAgentContext_t *pMqttAgentContext, const MQTTAgentCommandInfo_t *pCommandInfo);
MQTTStatus_t MQTTAgent_Terminate(const MQTTAgentContext_t *pMqttAgentContext, const MQTTAgentCommandInfo_t *pCommandInfo);
#ifdef __cplusplus
}
#endif
#endif
