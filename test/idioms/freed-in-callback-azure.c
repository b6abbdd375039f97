// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/azure
// The status callback only raises a flag (destroy must not run inside a callback);
// the loop destroys, waits and creates.
#include "azure_c_shared_utility/threadapi.h"
#include "iothub_device_client_ll.h"
#include "iothubtransportmqtt.h"
#include <stdio.h>

static const char *connection_string =
    "HostName=h.azure-devices.net;DeviceId=d1;SharedAccessKey=k";
static IOTHUB_DEVICE_CLIENT_LL_HANDLE client;
static bool renew = true;
static unsigned renewals;

static void on_status(IOTHUB_CLIENT_CONNECTION_STATUS status,
                      IOTHUB_CLIENT_CONNECTION_STATUS_REASON reason,
                      void *context) {
  (void)context;
  if (status == IOTHUB_CLIENT_CONNECTION_UNAUTHENTICATED &&
      reason == IOTHUB_CLIENT_CONNECTION_RETRY_EXPIRED)
    renew = true;
}

static void renew_client(void) {
  if (client) {
    IoTHubDeviceClient_LL_Destroy(client);
    client = NULL;
    ThreadAPI_Sleep(30000);
  }
  client = IoTHubDeviceClient_LL_CreateFromConnectionString(connection_string,
                                                            MQTT_Protocol);
  if (client == NULL) {
    ThreadAPI_Sleep(30000);
    return;
  }
  IoTHubDeviceClient_LL_SetConnectionStatusCallback(client, on_status, NULL);
  IoTHubDeviceClient_LL_SetRetryPolicy(
      client, IOTHUB_CLIENT_RETRY_EXPONENTIAL_BACKOFF_WITH_JITTER, 600);
  renew = false;
  renewals++;
}

int main(void) {
  if (IoTHub_Init() != 0)
    return 1;
  for (;;) {
    if (renew)
      renew_client();
    if (client)
      IoTHubDeviceClient_LL_DoWork(client);
    ThreadAPI_Sleep(100);
  }
}
