// Stand-in for Azure/azure-iot-middleware-freertos, source/include.
#ifndef AZURE_IOT_HUB_CLIENT_H
#define AZURE_IOT_HUB_CLIENT_H
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
typedef enum AzureIoTResult {
  eAzureIoTSuccess = 0,
  eAzureIoTErrorFailed,
  eAzureIoTErrorInvalidArgument,
  eAzureIoTErrorPending
} AzureIoTResult_t;
typedef uint64_t (*AzureIoTGetCurrentTimeFunc_t)(void);
struct NetworkContext;
typedef struct AzureIoTTransportInterface {
  int32_t (*xRecv)(struct NetworkContext *, void *, size_t);
  int32_t (*xSend)(struct NetworkContext *, const void *, size_t);
  struct NetworkContext *pxNetworkContext;
} AzureIoTTransportInterface_t;
typedef struct AzureIoTHubClientOptions {
  const uint8_t *pucModuleID;
  uint32_t ulModuleIDLength;
} AzureIoTHubClientOptions_t;
typedef struct AzureIoTHubClient {
  const uint8_t *pucHostname;
  const uint8_t *pucDeviceID;
} AzureIoTHubClient_t;
typedef struct AzureIoTMessageProperties AzureIoTMessageProperties_t;
AzureIoTResult_t
AzureIoTHubClient_OptionsInit(AzureIoTHubClientOptions_t *pxHubClientOptions);
AzureIoTResult_t AzureIoTHubClient_Init(
    AzureIoTHubClient_t *pxAzureIoTHubClient, const uint8_t *pucHostname,
    uint16_t usHostnameLength, const uint8_t *pucDeviceId,
    uint16_t usDeviceIdLength, AzureIoTHubClientOptions_t *pxHubClientOptions,
    uint8_t *pucBuffer, uint32_t ulBufferLength,
    AzureIoTGetCurrentTimeFunc_t xGetTimeFunction,
    const AzureIoTTransportInterface_t *pxTransportInterface);
void AzureIoTHubClient_Deinit(AzureIoTHubClient_t *pxAzureIoTHubClient);
AzureIoTResult_t
AzureIoTHubClient_Connect(AzureIoTHubClient_t *pxAzureIoTHubClient,
                          bool xCleanSession, bool *pxOutSessionPresent,
                          uint32_t ulTimeoutMilliseconds);
AzureIoTResult_t
AzureIoTHubClient_Disconnect(AzureIoTHubClient_t *pxAzureIoTHubClient);
AzureIoTResult_t AzureIoTHubClient_SendTelemetry(
    AzureIoTHubClient_t *pxAzureIoTHubClient, const uint8_t *pucTelemetryData,
    uint32_t ulTelemetryDataLength, AzureIoTMessageProperties_t *pxProperties,
    int xQOS, uint16_t *pusTelemetryPacketID);
AzureIoTResult_t
AzureIoTHubClient_ProcessLoop(AzureIoTHubClient_t *pxAzureIoTHubClient,
                              uint32_t ulTimeoutMilliseconds);
#endif
