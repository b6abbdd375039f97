// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/azure
// Which variable holds the old one is not to be seen where the new one is made.
#include "iothub_device_client_ll.h"
#include "iothubtransportmqtt.h"

int next(void);

int main(int argc, char **argv) {
  while (next() && argc > 1) {
    IOTHUB_DEVICE_CLIENT_LL_HANDLE hub = IoTHubDeviceClient_LL_CreateFromConnectionString(argv[1], MQTT_Protocol);
    // CHECK-NOTES: :[[@LINE-1]]:42: warning: {{.*}} [iot-overwritten-connection]
    // CHECK-NOTES: :10:42: note: close the old one first: IoTHubDeviceClient_LL_Destroy(...)
    IoTHubDeviceClient_LL_DoWork(hub);
  }
  return 0;
}
