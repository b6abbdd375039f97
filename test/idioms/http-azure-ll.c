// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/azure
// Over HTTP a client holds no lasting connection; two of them do no harm.
#include "azure_c_shared_utility/threadapi.h"
#include "iothub_device_client_ll.h"
#include "iothubtransporthttp.h"
#include <stdio.h>

static const char connection[] =
    "HostName=h.azure-devices.net;DeviceId=m1;SharedAccessKey=k";

static void send(IOTHUB_DEVICE_CLIENT_LL_HANDLE client, const char *text) {
  IOTHUB_MESSAGE_HANDLE message = IoTHubMessage_CreateFromString(text);
  if (message == NULL)
    return;
  IoTHubDeviceClient_LL_SendEventAsync(client, message, NULL, NULL);
  IoTHubMessage_Destroy(message);
}

int main(void) {
  if (IoTHub_Init() != 0)
    return 1;
  IOTHUB_DEVICE_CLIENT_LL_HANDLE telemetry =
      IoTHubDeviceClient_LL_CreateFromConnectionString(connection,
                                                       HTTP_Protocol);
  IOTHUB_DEVICE_CLIENT_LL_HANDLE alarms =
      IoTHubDeviceClient_LL_CreateFromConnectionString(connection,
                                                       HTTP_Protocol);
  if (telemetry && alarms) {
    for (int i = 0; i < 1000; i++) {
      send(i % 10 ? telemetry : alarms, "{}");
      IoTHubDeviceClient_LL_DoWork(telemetry);
      IoTHubDeviceClient_LL_DoWork(alarms);
      ThreadAPI_Sleep(100);
    }
  }
  if (telemetry)
    IoTHubDeviceClient_LL_Destroy(telemetry);
  if (alarms)
    IoTHubDeviceClient_LL_Destroy(alarms);
  IoTHub_Deinit();
  return 0;
}
