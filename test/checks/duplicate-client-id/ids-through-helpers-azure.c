// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/azure
// Each channel brings its connection string along, and both are of one device.
#include "azure_c_shared_utility/threadapi.h"
#include "iothub_device_client.h"
#include "iothubtransportamqp.h"

#define OVEN                                                                   \
  "HostName=kitchen.azure-devices.net;DeviceId=oven;SharedAccessKey=b3Zlbg=="

struct channel {
  const char *connection;
  IOTHUB_DEVICE_CLIENT_HANDLE hub;
};

static struct channel readings = {.connection = OVEN};
static struct channel alarms = {.connection = OVEN};

static void start(struct channel *c) {
  c->hub = IoTHubDeviceClient_CreateFromConnectionString(c->connection,
                                                         AMQP_Protocol);
  // CHECK-MESSAGES: :[[@LINE-2]]:12: warning: two live connections use the same
  // identity; the service drops one whenever the other connects
  // [iot-duplicate-client-id]
}

static void report(struct channel *c, const char *text) {
  IOTHUB_MESSAGE_HANDLE m = IoTHubMessage_CreateFromString(text);
  IoTHubDeviceClient_SendEventAsync(c->hub, m, NULL, NULL);
  IoTHubMessage_Destroy(m);
}

int main(void) {
  if (IoTHub_Init() != 0)
    return 1;
  start(&readings);
  start(&alarms);
  for (;;) {
    report(&readings, "180");
    report(&alarms, "none");
    ThreadAPI_Sleep(60000);
  }
}
