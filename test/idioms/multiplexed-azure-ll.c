// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/azure
// Many devices over one transport: the ids differ.
#include "azure_c_shared_utility/threadapi.h"
#include "iothub_device_client_ll.h"
#include "iothub_transport_ll.h"
#include "iothubtransportamqp.h"
#include <stdio.h>

#define DEVICES 2

static const char *const ids[DEVICES] = {"lift-a", "lift-b"};
static const char *const keys[DEVICES] = {"key-a", "key-b"};
static IOTHUB_DEVICE_CLIENT_LL_HANDLE clients[DEVICES];

static IOTHUB_DEVICE_CLIENT_LL_HANDLE make(TRANSPORT_HANDLE transport,
                                           const char *id, const char *key) {
  IOTHUB_CLIENT_DEVICE_CONFIG config = {0};
  config.protocol = AMQP_Protocol;
  config.transportHandle = IoTHubTransport_GetLLTransport(transport);
  config.deviceId = id;
  config.deviceKey = key;
  return IoTHubDeviceClient_LL_CreateWithTransport(&config);
}

int main(void) {
  if (IoTHub_Init() != 0)
    return 1;
  TRANSPORT_HANDLE transport =
      IoTHubTransport_Create(AMQP_Protocol, "hub", "azure-devices.net");
  if (transport == NULL)
    return 1;
  for (int i = 0; i < DEVICES; i++) {
    clients[i] = make(transport, ids[i], keys[i]);
    if (clients[i] == NULL)
      fprintf(stderr, "%s: no client\n", ids[i]);
  }
  for (int round = 0; round < 100000; round++) {
    for (int i = 0; i < DEVICES; i++)
      if (clients[i])
        IoTHubDeviceClient_LL_DoWork(clients[i]);
    ThreadAPI_Sleep(10);
  }
  for (int i = 0; i < DEVICES; i++)
    if (clients[i])
      IoTHubDeviceClient_LL_Destroy(clients[i]);
  IoTHubTransport_Destroy(transport);
  IoTHub_Deinit();
  return 0;
}
