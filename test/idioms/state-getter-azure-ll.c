// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/azure
// "authenticated" is kept by the status callback; the SDK's own retries are left alone
// and only a client that was given up is replaced.
#include "azure_c_shared_utility/threadapi.h"
#include "iothub_device_client_ll.h"
#include "iothubtransportamqp.h"
#include <stdio.h>
#include <time.h>

static IOTHUB_DEVICE_CLIENT_LL_HANDLE hub;
static bool authenticated;
static time_t down_since;

static void on_status(IOTHUB_CLIENT_CONNECTION_STATUS status,
                      IOTHUB_CLIENT_CONNECTION_STATUS_REASON reason,
                      void *context) {
  (void)reason;
  (void)context;
  authenticated = status == IOTHUB_CLIENT_CONNECTION_AUTHENTICATED;
  if (!authenticated)
    down_since = time(NULL);
}

static bool start(const char *text) {
  hub = IoTHubDeviceClient_LL_CreateFromConnectionString(text, AMQP_Protocol);
  if (hub == NULL)
    return false;
  down_since = time(NULL);
  return IoTHubDeviceClient_LL_SetConnectionStatusCallback(
             hub, on_status, NULL) == IOTHUB_CLIENT_OK;
}

static void telemetry(int value) {
  char text[32];
  if (!authenticated)
    return;
  snprintf(text, sizeof(text), "{\"v\":%d}", value);
  IOTHUB_MESSAGE_HANDLE message = IoTHubMessage_CreateFromString(text);
  IoTHubDeviceClient_LL_SendEventAsync(hub, message, NULL, NULL);
  IoTHubMessage_Destroy(message);
}

int main(int argc, char **argv) {
  if (argc < 2 || IoTHub_Init() != 0 || !start(argv[1]))
    return 1;
  for (int i = 0;; i++) {
    IoTHubDeviceClient_LL_DoWork(hub);
    if (i % 100 == 0)
      telemetry(i);
    if (!authenticated && time(NULL) - down_since > 3600) {
      IoTHubDeviceClient_LL_Destroy(hub);
      ThreadAPI_Sleep(60000);
      if (!start(argv[1]))
        return 1;
    }
    ThreadAPI_Sleep(100);
  }
}
