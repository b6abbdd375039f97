// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/azure
// Input and output of an edge module, by two clients with one connection string.
#include "azure_c_shared_utility/threadapi.h"
#include "iothub_module_client_ll.h"
#include "iothubtransportmqtt.h"

#define MODULE "HostName=h;DeviceId=d1;ModuleId=filter;SharedAccessKey=a2V5"

int main(void) {
  if (IoTHub_Init() != 0)
    return 1;
  IOTHUB_MODULE_CLIENT_LL_HANDLE input =
      IoTHubModuleClient_LL_CreateFromConnectionString(MODULE, MQTT_Protocol);
  IOTHUB_MODULE_CLIENT_LL_HANDLE output =
      IoTHubModuleClient_LL_CreateFromConnectionString(MODULE, MQTT_Protocol);
  // CHECK-MESSAGES: :[[@LINE-1]]:7: warning: two live connections use the same identity; the service drops one whenever the other connects [iot-duplicate-client-id]
  if (!input || !output)
    return 1;
  for (;;) {
    IoTHubModuleClient_LL_DoWork(input);
    IoTHubModuleClient_LL_DoWork(output);
    ThreadAPI_Sleep(10);
  }
}
