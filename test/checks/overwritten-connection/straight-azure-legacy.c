// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/azure
// The older names of the convenience layer: a failover to the second hub.
#include "azure_c_shared_utility/threadapi.h"
#include "iothub_client.h"
#include "iothubtransportmqtt.h"
#include <stdio.h>

static int up;

static void on_status(IOTHUB_CLIENT_CONNECTION_STATUS status,
                      IOTHUB_CLIENT_CONNECTION_STATUS_REASON reason,
                      void *context) {
  (void)reason;
  (void)context;
  up = status == IOTHUB_CLIENT_CONNECTION_AUTHENTICATED;
}

int main(int argc, char **argv) {
  if (argc < 3)
    return 1;
  IOTHUB_CLIENT_HANDLE client =
      IoTHubClient_CreateFromConnectionString(argv[1], MQTT_Protocol);
  if (client == NULL)
    return 1;
  IoTHubClient_SetConnectionStatusCallback(client, on_status, NULL);
  ThreadAPI_Sleep(10000);
  if (!up) {
    printf("first hub does not answer\n");
    client = IoTHubClient_CreateFromConnectionString(argv[2], MQTT_Protocol);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{(the handle|'client')}} is overwritten while its connection is still {{(being opened or )?}}open; nothing can close it any more, and it and the next connection evict each other [iot-overwritten-connection]
    if (client == NULL)
      return 1;
  }
  IOTHUB_MESSAGE_HANDLE m = IoTHubMessage_CreateFromString("start");
  IoTHubClient_SendEventAsync(client, m, NULL, NULL);
  IoTHubMessage_Destroy(m);
  ThreadAPI_Sleep(10000);
  IoTHubClient_Destroy(client);
  return 0;
}
