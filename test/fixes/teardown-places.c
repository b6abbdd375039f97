// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/azure
// Where the teardown stands: behind labels, on one line, of locals and elements;
// and where it would take away what the new client is made from there is none.
#include "iothub_device_client_ll.h"
#include "iothubtransportmqtt.h"
#include <stddef.h>

#define RUN IoTHubDeviceClient_LL_DoWork

static IOTHUB_DEVICE_CLIENT_LL_HANDLE a, b, d, e[2];
int command(void);

static void label(const char *host) {
  switch (command()) {
  case 1:
    a = IoTHubDeviceClient_LL_CreateFromConnectionString(host, MQTT_Protocol);
    // CHECK-MESSAGES: :[[@LINE-1]]:9: warning: {{.*}} [iot-overwritten-connection]
    // CHECK-FIXES: {{^}}  case 1:
    // CHECK-FIXES-NEXT: {{^}}    if (a) {
    // CHECK-FIXES-NEXT: {{^}}      IoTHubDeviceClient_LL_Destroy(a);
    // CHECK-FIXES-NEXT: {{^}}      a = NULL;
    // CHECK-FIXES-NEXT: {{^}}    }
    // CHECK-FIXES-NEXT: {{^}}    a = IoTHub
    break;
  default:
    RUN(a);
  }
}

static void line(const char *host) { b = IoTHubDeviceClient_LL_CreateFromConnectionString(host, MQTT_Protocol); RUN(b); }
// CHECK-MESSAGES: :[[@LINE-1]]:42: warning: {{.*}} [iot-overwritten-connection]
// CHECK-FIXES: { if (b) { IoTHubDeviceClient_LL_Destroy(b); b = NULL; } b = IoTHub

static void local(const char *host) {
  IOTHUB_DEVICE_CLIENT_LL_HANDLE c = NULL;
  while (command()) {
    c = IoTHubDeviceClient_LL_CreateFromConnectionString(host, MQTT_Protocol);
    // CHECK-MESSAGES: :[[@LINE-1]]:9: warning: {{.*}} [iot-overwritten-connection]
    // CHECK-FIXES: {{^}}    if (c) {
    // CHECK-FIXES-NEXT: {{^}}      IoTHubDeviceClient_LL_Destroy(c);
    RUN(c);
  }
}

static void used(const char *host, const char *other) {
  d = IoTHubDeviceClient_LL_CreateFromConnectionString(d ? other : host, MQTT_Protocol);
  // CHECK-MESSAGES: :[[@LINE-1]]:7: warning: {{.*}} [iot-overwritten-connection]
  // CHECK-FIXES-NOT: IoTHubDeviceClient_LL_Destroy(d)
  RUN(d);
}

static void element(const char *host, int i) {
  e[i] = IoTHubDeviceClient_LL_CreateFromConnectionString(host, MQTT_Protocol);
  // CHECK-MESSAGES: :[[@LINE-1]]:10: warning: {{.*}} [iot-overwritten-connection]
  // CHECK-FIXES: {{^}}  if (e[i]) {
  // CHECK-FIXES-NEXT: {{^}}    IoTHubDeviceClient_LL_Destroy(e[i]);
  RUN(e[i]);
}

int main(int argc, char **argv) {
  if (argc < 7)
    return 1;
  while (command()) {
    label(argv[1]);
    line(argv[2]);
    local(argv[3]);
    used(argv[4], argv[5]);
    element(argv[6], 1);
  }
  return 0;
}
