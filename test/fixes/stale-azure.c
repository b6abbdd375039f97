// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/azure
// To close the old one first would destroy it twice where it is destroyed already, or
// may be, and its variable still holds it. Then no edit is made.
#include "iothub_device_client_ll.h"
#include "iothubtransportmqtt.h"
#include <stddef.h>

static IOTHUB_DEVICE_CLIENT_LL_HANDLE kept, cleared;
int wanted(void);
void close_elsewhere(IOTHUB_DEVICE_CLIENT_LL_HANDLE hub);

static void start(const char *text) {
  kept = IoTHubDeviceClient_LL_CreateFromConnectionString(text, MQTT_Protocol);
  // CHECK-MESSAGES: :[[@LINE-1]]:10: warning: {{.*}} [iot-overwritten-connection]
  // CHECK-FIXES-NOT: if (kept)
  cleared = IoTHubDeviceClient_LL_CreateFromConnectionString(text, MQTT_Protocol);
  // CHECK-MESSAGES: :[[@LINE-1]]:13: warning: {{.*}} [iot-overwritten-connection]
  // CHECK-FIXES: if (cleared) {
}

static void stop(void) {
  IoTHubDeviceClient_LL_Destroy(kept);
  IoTHubDeviceClient_LL_Destroy(cleared);
  cleared = NULL;
}

static void local(const char *text) {
  IOTHUB_DEVICE_CLIENT_LL_HANDLE hub = NULL;
  // CHECK-FIXES-NOT: if (hub)
  while (wanted()) {
    hub = IoTHubDeviceClient_LL_CreateFromConnectionString(text, MQTT_Protocol);
    // CHECK-MESSAGES: :[[@LINE-1]]:11: warning: {{.*}} [iot-overwritten-connection]
    if (wanted())
      IoTHubDeviceClient_LL_Destroy(hub);
  }
}

static void handed(const char *text) {
  IOTHUB_DEVICE_CLIENT_LL_HANDLE hub = NULL;
  while (wanted()) {
    hub = IoTHubDeviceClient_LL_CreateFromConnectionString(text, MQTT_Protocol);
    // CHECK-MESSAGES: :[[@LINE-1]]:11: warning: {{.*}} [iot-overwritten-connection]
    if (wanted())
      close_elsewhere(hub);
  }
}

int main(int argc, char **argv) {
  while (argc-- > 1) {
    start(argv[argc]);
    if (wanted())
      stop();
  }
  local(argv[0]);
  handed(argv[0]);
  // CHECK-FIXES: return 0;
  return 0;
}
