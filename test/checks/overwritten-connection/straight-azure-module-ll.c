// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/azure
// The edge module renews its credentials and forgets the client it has.
#include "azure_c_shared_utility/threadapi.h"
#include "iothub_module_client_ll.h"
#include "iothubtransportmqtt.h"
#include <stdio.h>
#include <time.h>

struct module {
  IOTHUB_MODULE_CLIENT_LL_HANDLE client;
  time_t made;
};

static int module_open(struct module *m) {
  m->client = IoTHubModuleClient_LL_CreateFromEnvironment(MQTT_Protocol);
  // CHECK-MESSAGES: :[[@LINE-1]]:15: warning: {{(the handle|'m-\>client')}} is overwritten while its connection is still {{(being opened or )?}}open; nothing can close it any more, and it and the next connection evict each other [iot-overwritten-connection]
  if (m->client == NULL) {
    fprintf(stderr, "no module identity\n");
    return -1;
  }
  m->made = time(NULL);
  return 0;
}

static void run_for(struct module *m, int seconds) {
  for (int i = 0; i < seconds * 10; i++) {
    IoTHubModuleClient_LL_DoWork(m->client);
    ThreadAPI_Sleep(100);
  }
}

int main(void) {
  struct module m = {NULL, 0};
  if (IoTHub_Init() != 0)
    return 1;
  if (module_open(&m) != 0)
    return 1;
  run_for(&m, 3600);
  if (module_open(&m) != 0)
    return 1;
  run_for(&m, 3600);
  IoTHubModuleClient_LL_Destroy(m.client);
  IoTHub_Deinit();
  return 0;
}
