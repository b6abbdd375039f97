// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/azure
// The client is torn down in a helper before a new one is made; the helper is safe to
// call twice.
#include "azure_c_shared_utility/threadapi.h"
#include "iothub_device_client_ll.h"
#include "iothubtransportmqtt.h"
#include <stdio.h>
#include <stdlib.h>

#define RETRY_SECONDS 60

static IOTHUB_DEVICE_CLIENT_LL_HANDLE hub;
static bool expired;
static unsigned seconds_left;

static void on_status(IOTHUB_CLIENT_CONNECTION_STATUS result,
                      IOTHUB_CLIENT_CONNECTION_STATUS_REASON reason,
                      void *context) {
  (void)context;
  if (result == IOTHUB_CLIENT_CONNECTION_AUTHENTICATED) {
    puts("authenticated");
    return;
  }
  printf("not authenticated, reason %d\n", reason);
  if (reason == IOTHUB_CLIENT_CONNECTION_RETRY_EXPIRED ||
      reason == IOTHUB_CLIENT_CONNECTION_EXPIRED_SAS_TOKEN)
    expired = true;
}

static void IotHubDeInitialize(void) {
  if (hub == NULL)
    return;
  IoTHubDeviceClient_LL_Destroy(hub);
  hub = NULL;
  IoTHub_Deinit();
}

static bool IotHubInitialize(const char *connection_string) {
  IotHubDeInitialize();
  if (IoTHub_Init() != 0)
    return false;
  hub = IoTHubDeviceClient_LL_CreateFromConnectionString(connection_string,
                                                         MQTT_Protocol);
  if (hub == NULL) {
    fputs("no client\n", stderr);
    IoTHub_Deinit();
    return false;
  }
  int keepalive = 240;
  if (IoTHubDeviceClient_LL_SetOption(hub, "keepalive", &keepalive) !=
          IOTHUB_CLIENT_OK ||
      IoTHubDeviceClient_LL_SetConnectionStatusCallback(hub, on_status, NULL) !=
          IOTHUB_CLIENT_OK) {
    IotHubDeInitialize();
    return false;
  }
  return true;
}

int main(void) {
  const char *text = getenv("IOTHUB_DEVICE_CONNECTION_STRING");
  if (text == NULL)
    return 1;
  bool up = IotHubInitialize(text);
  for (;;) {
    if (!up || expired) {
      expired = false;
      seconds_left = RETRY_SECONDS;
      while (seconds_left-- > 0)
        ThreadAPI_Sleep(1000);
      up = IotHubInitialize(text);
      continue;
    }
    IoTHubDeviceClient_LL_DoWork(hub);
    ThreadAPI_Sleep(10);
  }
}
