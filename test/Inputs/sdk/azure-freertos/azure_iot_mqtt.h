// Stand-in for Azure/azure-iot-middleware-freertos, source/interface.
#ifndef AZURE_IOT_MQTT_H
#define AZURE_IOT_MQTT_H
#include "azure_iot_hub_client.h"
typedef enum AzureIoTMQTTResult {
  eAzureIoTMQTTSuccess = 0,
  eAzureIoTMQTTBadParameter,
  eAzureIoTMQTTNoMemory,
  eAzureIoTMQTTSendFailed,
  eAzureIoTMQTTRecvFailed
} AzureIoTMQTTResult_t;
typedef struct AzureIoTMQTT {
  int reserved;
} AzureIoTMQTT_t;
typedef AzureIoTMQTT_t *AzureIoTMQTTHandle_t;
typedef struct AzureIoTMQTTConnectInfo {
  bool xCleanSession;
  uint16_t usKeepAliveSeconds;
  const uint8_t *pcClientIdentifier;
  uint16_t usClientIdentifierLength;
} AzureIoTMQTTConnectInfo_t;
typedef struct AzureIoTMQTTPublishInfo AzureIoTMQTTPublishInfo_t;
typedef uint32_t (*AzureIoTMQTTGetCurrentTimeFunc_t)(void);
typedef void (*AzureIoTMQTTEventCallback_t)(AzureIoTMQTTHandle_t, void *, void *);
AzureIoTMQTTResult_t AzureIoTMQTT_Init(AzureIoTMQTTHandle_t xContext, const AzureIoTTransportInterface_t *pxTransportInterface, AzureIoTMQTTGetCurrentTimeFunc_t xGetTimeFunction, AzureIoTMQTTEventCallback_t xUserCallback, uint8_t *pucNetworkBuffer, uint32_t ulNetworkBufferLength);
AzureIoTMQTTResult_t AzureIoTMQTT_Connect(AzureIoTMQTTHandle_t xContext, const AzureIoTMQTTConnectInfo_t *pxConnectInfo, const AzureIoTMQTTPublishInfo_t *pxWillInfo, uint32_t ulMilliseconds, bool *pxSessionPresent);
AzureIoTMQTTResult_t AzureIoTMQTT_Disconnect(AzureIoTMQTTHandle_t xContext);
AzureIoTMQTTResult_t AzureIoTMQTT_ProcessLoop(AzureIoTMQTTHandle_t xContext, uint32_t ulMilliseconds);
#endif
