// Stand-in for Azure/azure-iot-middleware-freertos, source/include.
#ifndef AZURE_IOT_PROVISIONING_CLIENT_H
#define AZURE_IOT_PROVISIONING_CLIENT_H
#include "azure_iot_hub_client.h"
typedef struct AzureIoTProvisioningClient {
  const uint8_t *pucEndpoint;
} AzureIoTProvisioningClient_t;
void AzureIoTProvisioningClient_Deinit(AzureIoTProvisioningClient_t *pxAzureProvClient);
AzureIoTResult_t AzureIoTProvisioningClient_Register(AzureIoTProvisioningClient_t *pxAzureProvClient, uint32_t ulTimeoutMilliseconds);
#endif
