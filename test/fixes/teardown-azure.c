// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/azure
// The old client goes before another one takes its place.
#include "iothub_device_client_ll.h"
#include "iothubtransportmqtt.h"
#include <stddef.h>

static IOTHUB_DEVICE_CLIENT_LL_HANDLE hub;

static int open_hub(const char *connection) {
  if ((hub = IoTHubDeviceClient_LL_CreateFromConnectionString(
           connection, MQTT_Protocol)) == NULL)
    return 1;
  // CHECK-MESSAGES: :[[@LINE-3]]:14: warning: {{.*}} [iot-overwritten-connection]
  // CHECK-FIXES: {{^}}  if (hub) {
  // CHECK-FIXES-NEXT: {{^}}    IoTHubDeviceClient_LL_Destroy(hub);
  // CHECK-FIXES-NEXT: {{^}}    hub = NULL;
  // CHECK-FIXES-NEXT: {{^}}  }
  // CHECK-FIXES-NEXT: {{^}}  if ((hub = IoTHubDeviceClient_LL_CreateFromConnectionString(
  return 0;
}

int main(int argc, char **argv) {
  if (argc < 3 || open_hub(argv[1]) != 0)
    return 1;
  for (int i = 0; i < 100; ++i)
    IoTHubDeviceClient_LL_DoWork(hub);
  return open_hub(argv[2]);
}
