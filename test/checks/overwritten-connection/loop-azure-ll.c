// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/azure
// A new client for every hundredth message. The old one keeps its link to the hub.
#include "azure_c_shared_utility/threadapi.h"
#include "iothub_device_client_ll.h"
#include "iothubtransportmqtt.h"
#include <stdio.h>

extern const char *connection_string(void);
extern int read_temperature(void);

static IOTHUB_DEVICE_CLIENT_LL_HANDLE hub;

static int open_hub(void) {
  hub = IoTHubDeviceClient_LL_CreateFromConnectionString(connection_string(),
                                                         MQTT_Protocol);
  // CHECK-MESSAGES: :[[@LINE-2]]:9: warning: {{(the handle|'hub')}} is overwritten while its connection is still {{(being opened or )?}}open; nothing can close it any more, and it and the next connection evict each other [iot-overwritten-connection]
  if (hub == NULL) {
    (void)printf("cannot create the client\n");
    return 1;
  }
  return 0;
}

static void send(int value) {
  char text[32];
  snprintf(text, sizeof text, "{\"t\":%d}", value);
  IOTHUB_MESSAGE_HANDLE m = IoTHubMessage_CreateFromString(text);
  if (m == NULL)
    return;
  if (IoTHubDeviceClient_LL_SendEventAsync(hub, m, NULL, NULL) !=
      IOTHUB_CLIENT_OK)
    (void)printf("event refused\n");
  IoTHubMessage_Destroy(m);
}

int main(void) {
  if (IoTHub_Init() != 0 || open_hub() != 0)
    return 1;
  for (unsigned n = 1;; n++) {
    send(read_temperature());
    for (int i = 0; i < 100; i++) {
      IoTHubDeviceClient_LL_DoWork(hub);
      ThreadAPI_Sleep(10);
    }
    if (n % 100 == 0 && open_hub() != 0)
      break;
  }
  IoTHubDeviceClient_LL_Destroy(hub);
  IoTHub_Deinit();
  return 0;
}
