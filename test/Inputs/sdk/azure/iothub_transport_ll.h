#ifndef IOTHUB_TRANSPORT_LL_H
#define IOTHUB_TRANSPORT_LL_H
#include "iothub_client_core_common.h"
#ifdef __cplusplus
extern "C" {
#endif
TRANSPORT_HANDLE IoTHubTransport_Create(IOTHUB_CLIENT_TRANSPORT_PROVIDER protocol, const char *iotHubName, const char *iotHubSuffix);
void IoTHubTransport_Destroy(TRANSPORT_HANDLE transportHandle);
TRANSPORT_LL_HANDLE IoTHubTransport_GetLLTransport(TRANSPORT_HANDLE transportHandle);
#ifdef __cplusplus
}
#endif
#endif
