// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/azure
// The option is refused, the function gives up without destroying what it has made, and
// main tries again after a minute.
#include "azure_c_shared_utility/threadapi.h"
#include "iothub_device_client.h"
#include "iothubtransportamqp.h"
#include <stdbool.h>
#include <stdio.h>

static IOTHUB_DEVICE_CLIENT_HANDLE device;

static void on_status(IOTHUB_CLIENT_CONNECTION_STATUS status,
                      IOTHUB_CLIENT_CONNECTION_STATUS_REASON reason,
                      void *context) {
  (void)context;
  (void)printf("status %d, reason %d\n", (int)status, (int)reason);
}

static bool set_up(const char *connection_string, const char *certificate) {
  device = IoTHubDeviceClient_CreateFromConnectionString(connection_string,
                                                         AMQP_Protocol);
  // CHECK-MESSAGES: :[[@LINE-2]]:12: warning: {{(the handle|'device')}} is overwritten while its connection is still {{(being opened or )?}}open; nothing can close it any more, and it and the next connection evict each other [iot-overwritten-connection]
  if (device == NULL)
    return false;
  if (IoTHubDeviceClient_SetConnectionStatusCallback(device, on_status, NULL) !=
      IOTHUB_CLIENT_OK)
    return false;
  if (IoTHubDeviceClient_SetOption(device, "TrustedCerts", certificate) !=
      IOTHUB_CLIENT_OK) {
    (void)printf("bad certificate\n");
    return false;
  }
  return true;
}

int main(int argc, char **argv) {
  if (argc < 3 || IoTHub_Init() != 0)
    return 1;
  while (!set_up(argv[1], argv[2]))
    ThreadAPI_Sleep(60 * 1000);
  for (;;) {
    IOTHUB_MESSAGE_HANDLE m = IoTHubMessage_CreateFromString("alive");
    IoTHubDeviceClient_SendEventAsync(device, m, NULL, NULL);
    IoTHubMessage_Destroy(m);
    ThreadAPI_Sleep(30 * 1000);
  }
}
