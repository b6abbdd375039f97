// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/azure
// A transport that several clients share. It is no connection of a device: two of them
// are legal, one device on both is not.
#include "azure_c_shared_utility/threadapi.h"
#include "iothub_device_client.h"
#include "iothub_transport_ll.h"
#include "iothubtransportamqp.h"

void two_transports(void) {
  TRANSPORT_HANDLE a = IoTHubTransport_Create(AMQP_Protocol, "h", "s");
  TRANSPORT_HANDLE b = IoTHubTransport_Create(AMQP_Protocol, "h", "s");
  IoTHubTransport_Destroy(b);
  IoTHubTransport_Destroy(a);
}

void retried(void) {
  TRANSPORT_HANDLE link;
  while ((link = IoTHubTransport_Create(AMQP_Protocol, "h", "s")) == NULL)
    ThreadAPI_Sleep(1000);
  IoTHubTransport_Destroy(link);
}

void one_after_the_other(void) {
  TRANSPORT_HANDLE link = IoTHubTransport_Create(AMQP_Protocol, "h", "s");
  IoTHubTransport_Destroy(link);
  link = IoTHubTransport_Create(AMQP_Protocol, "h", "s");
  IoTHubTransport_Destroy(link);
}

void two_devices(void) {
  TRANSPORT_HANDLE link = IoTHubTransport_Create(AMQP_Protocol, "h", "s");
  IOTHUB_CLIENT_CONFIG one = {.protocol = AMQP_Protocol, .deviceId = "d1"};
  IOTHUB_CLIENT_CONFIG two = {.protocol = AMQP_Protocol, .deviceId = "d2"};
  IOTHUB_DEVICE_CLIENT_HANDLE a =
      IoTHubDeviceClient_CreateWithTransport(link, &one);
  IOTHUB_DEVICE_CLIENT_HANDLE b =
      IoTHubDeviceClient_CreateWithTransport(link, &two);
  ThreadAPI_Sleep(60000);
  IoTHubDeviceClient_Destroy(b);
  IoTHubDeviceClient_Destroy(a);
  IoTHubTransport_Destroy(link);
}

void one_device_twice(void) {
  TRANSPORT_HANDLE link = IoTHubTransport_Create(AMQP_Protocol, "h", "s");
  IOTHUB_CLIENT_CONFIG device = {.protocol = AMQP_Protocol, .deviceId = "d1"};
  IOTHUB_DEVICE_CLIENT_HANDLE a =
      IoTHubDeviceClient_CreateWithTransport(link, &device);
  a = IoTHubDeviceClient_CreateWithTransport(link, &device);
  // CHECK-MESSAGES: :[[@LINE-1]]:7: warning: the handle is overwritten while its connection is still being opened or open; nothing can close it any more, and it and the next connection evict each other [iot-overwritten-connection]
  IoTHubDeviceClient_Destroy(a);
  IoTHubTransport_Destroy(link);
}
