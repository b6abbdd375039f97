// Stand-in for Azure/azure-iot-sdk-c, iothub_service_client/inc.
#ifndef IOTHUB_MESSAGING_H
#define IOTHUB_MESSAGING_H
#include "iothub_messaging_ll.h"
#ifdef __cplusplus
extern "C" {
#endif
typedef struct IOTHUB_MESSAGING_CLIENT_INSTANCE_TAG *IOTHUB_MESSAGING_CLIENT_HANDLE;
IOTHUB_MESSAGING_CLIENT_HANDLE IoTHubMessaging_Create(IOTHUB_SERVICE_CLIENT_AUTH_HANDLE serviceClientHandle);
void IoTHubMessaging_Destroy(IOTHUB_MESSAGING_CLIENT_HANDLE messagingHandle);
IOTHUB_MESSAGING_RESULT IoTHubMessaging_Open(IOTHUB_MESSAGING_CLIENT_HANDLE messagingHandle, IOTHUB_OPEN_COMPLETE_CALLBACK openCompleteCallback, void *userContextCallback);
void IoTHubMessaging_Close(IOTHUB_MESSAGING_CLIENT_HANDLE messagingHandle);
#ifdef __cplusplus
}
#endif
#endif
