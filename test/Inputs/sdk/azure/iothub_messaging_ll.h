// Stand-in for Azure/azure-iot-sdk-c, iothub_service_client/inc.
#ifndef IOTHUB_MESSAGING_LL_H
#define IOTHUB_MESSAGING_LL_H
#ifdef __cplusplus
extern "C" {
#endif
typedef struct IOTHUB_MESSAGING_TAG *IOTHUB_MESSAGING_HANDLE;
typedef struct IOTHUB_SERVICE_CLIENT_AUTH_TAG *IOTHUB_SERVICE_CLIENT_AUTH_HANDLE;
typedef enum IOTHUB_MESSAGING_RESULT_TAG {
  IOTHUB_MESSAGING_OK,
  IOTHUB_MESSAGING_INVALID_ARG,
  IOTHUB_MESSAGING_ERROR,
  IOTHUB_MESSAGING_INVALID_JSON,
  IOTHUB_MESSAGING_DEVICE_EXIST,
  IOTHUB_MESSAGING_CALLBACK_NOT_SET
} IOTHUB_MESSAGING_RESULT;
typedef void (*IOTHUB_OPEN_COMPLETE_CALLBACK)(void *context);
IOTHUB_MESSAGING_HANDLE IoTHubMessaging_LL_Create(IOTHUB_SERVICE_CLIENT_AUTH_HANDLE serviceClientHandle);
void IoTHubMessaging_LL_Destroy(IOTHUB_MESSAGING_HANDLE messagingHandle);
IOTHUB_MESSAGING_RESULT IoTHubMessaging_LL_Open(IOTHUB_MESSAGING_HANDLE messagingHandle, IOTHUB_OPEN_COMPLETE_CALLBACK openCompleteCallback, void *userContextCallback);
void IoTHubMessaging_LL_Close(IOTHUB_MESSAGING_HANDLE messagingHandle);
void IoTHubMessaging_LL_DoWork(IOTHUB_MESSAGING_HANDLE messagingHandle);
#ifdef __cplusplus
}
#endif
#endif
