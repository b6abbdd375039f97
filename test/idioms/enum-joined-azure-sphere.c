// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/azure
// Creation, failure and renewal sit in different functions; an enum joins them.
#include "azure_c_shared_utility/threadapi.h"
#include "azure_sphere_provisioning.h"
#include <stdio.h>

typedef enum {
  IoTHubAuth_NotAuthenticated,
  IoTHubAuth_Initiated,
  IoTHubAuth_Authenticated
} AuthState;

static AuthState state = IoTHubAuth_NotAuthenticated;
static IOTHUB_DEVICE_CLIENT_LL_HANDLE handle = NULL;
static const char scopeId[] = "0ne0000AAAA";
static int pollSeconds = 5;

static void StatusCallback(IOTHUB_CLIENT_CONNECTION_STATUS result,
                           IOTHUB_CLIENT_CONNECTION_STATUS_REASON reason,
                           void *context) {
  (void)context;
  if (result != IOTHUB_CLIENT_CONNECTION_AUTHENTICATED) {
    printf("status %d reason %d\n", result, reason);
    state = IoTHubAuth_NotAuthenticated;
    return;
  }
  state = IoTHubAuth_Authenticated;
}

static void Cleanup(void) {
  if (handle != NULL) {
    IoTHubDeviceClient_LL_Destroy(handle);
    handle = NULL;
  }
}

static bool Provision(void) {
  AZURE_SPHERE_PROV_RETURN_VALUE value =
      IoTHubDeviceClient_LL_CreateWithAzureSphereDeviceAuthProvisioning(
          scopeId, 10000, &handle);
  if (value.result != AZURE_SPHERE_PROV_RESULT_OK) {
    handle = NULL;
    printf("provisioning: %d\n", value.result);
    return false;
  }
  return true;
}

static void SetUpAzureIoTHubClient(void) {
  Cleanup();
  if (!Provision()) {
    if (pollSeconds < 600)
      pollSeconds *= 2;
    return;
  }
  pollSeconds = 5;
  state = IoTHubAuth_Initiated;
  IoTHubDeviceClient_LL_SetConnectionStatusCallback(handle, StatusCallback,
                                                    NULL);
}

static void TimerHandler(void) {
  if (state == IoTHubAuth_NotAuthenticated)
    SetUpAzureIoTHubClient();
  if (state != IoTHubAuth_NotAuthenticated && handle != NULL)
    IoTHubDeviceClient_LL_DoWork(handle);
}

int main(void) {
  for (;;) {
    ThreadAPI_Sleep((unsigned)pollSeconds * 1000);
    TimerHandler();
  }
}
