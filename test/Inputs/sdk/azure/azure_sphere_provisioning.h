#ifndef AZURE_SPHERE_PROVISIONING_H
#define AZURE_SPHERE_PROVISIONING_H
#include "iothub_device_client_ll.h"
#ifdef __cplusplus
extern "C" {
#endif
typedef enum {
  AZURE_SPHERE_PROV_RESULT_OK,
  AZURE_SPHERE_PROV_RESULT_INVALID_PARAM,
  AZURE_SPHERE_PROV_RESULT_NETWORK_NOT_READY,
  AZURE_SPHERE_PROV_RESULT_DEVICEAUTH_NOT_READY,
  AZURE_SPHERE_PROV_RESULT_PROV_DEVICE_ERROR,
  AZURE_SPHERE_PROV_RESULT_IOTHUB_CLIENT_ERROR,
  AZURE_SPHERE_PROV_RESULT_GENERIC_ERROR
} AZURE_SPHERE_PROV_RESULT;
typedef struct {
  AZURE_SPHERE_PROV_RESULT result;
  int prov_device_error;
  int iothub_client_error;
} AZURE_SPHERE_PROV_RETURN_VALUE;
AZURE_SPHERE_PROV_RETURN_VALUE IoTHubDeviceClient_LL_CreateWithAzureSphereDeviceAuthProvisioning(const char *idScope, unsigned int timeout, IOTHUB_DEVICE_CLIENT_LL_HANDLE *handle);
IOTHUB_DEVICE_CLIENT_LL_HANDLE IoTHubDeviceClient_LL_CreateWithAzureSphereFromDeviceAuth(const char *iotHubUri, IOTHUB_CLIENT_TRANSPORT_PROVIDER protocol);
#ifdef __cplusplus
}
#endif
#endif
