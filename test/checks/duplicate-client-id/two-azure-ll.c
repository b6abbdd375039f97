// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/azure
// Two handles, one device: telemetry and commands each have a client.
#include "azure_c_shared_utility/threadapi.h"
#include "iothub_device_client_ll.h"
#include "iothubtransportmqtt.h"
#include <stdio.h>

static const char *const kConnection =
    "HostName=h.azure-devices.net;DeviceId=d1;SharedAccessKey=a2V5";

static IOTHUB_DEVICE_CLIENT_LL_HANDLE telemetry;
static IOTHUB_DEVICE_CLIENT_LL_HANDLE commands;

int main(void) {
  if (IoTHub_Init() != 0)
    return 1;
  telemetry = IoTHubDeviceClient_LL_CreateFromConnectionString(kConnection,
                                                               MQTT_Protocol);
  commands = IoTHubDeviceClient_LL_CreateFromConnectionString(kConnection,
                                                              MQTT_Protocol);
  // CHECK-MESSAGES: :[[@LINE-2]]:14: warning: two live connections use the same identity; the service drops one whenever the other connects [iot-duplicate-client-id]
  if (!telemetry || !commands) {
    (void)printf("cannot create the clients\n");
    return 1;
  }
  for (;;) {
    IOTHUB_MESSAGE_HANDLE m = IoTHubMessage_CreateFromString("21.5");
    IoTHubDeviceClient_LL_SendEventAsync(telemetry, m, NULL, NULL);
    IoTHubMessage_Destroy(m);
    IoTHubDeviceClient_LL_DoWork(telemetry);
    IoTHubDeviceClient_LL_DoWork(commands);
    ThreadAPI_Sleep(100);
  }
}
