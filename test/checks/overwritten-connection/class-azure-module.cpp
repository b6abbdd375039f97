// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/azure
// The class has a close(), but open() does not call it.
#include "azure_c_shared_utility/threadapi.h"
#include "iothub_module_client.h"
#include "iothubtransportamqp.h"
#include <iostream>
#include <string>

namespace {
class Module {
public:
  ~Module() { close(); }
  bool open(const std::string &connection) {
    handle = IoTHubModuleClient_CreateFromConnectionString(connection.c_str(),
                                                           AMQP_Protocol);
    // CHECK-MESSAGES: :[[@LINE-2]]:14: warning: {{(the handle|'handle')}} is overwritten while its connection is still {{(being opened or )?}}open; nothing can close it any more, and it and the next connection evict each other [iot-overwritten-connection]
    return handle != nullptr;
  }
  void close() {
    if (handle) {
      IoTHubModuleClient_Destroy(handle);
      handle = nullptr;
    }
  }
  bool send(const char *text) {
    IOTHUB_MESSAGE_HANDLE m = IoTHubMessage_CreateFromString(text);
    const bool ok = IoTHubModuleClient_SendEventAsync(
                        handle, m, nullptr, nullptr) == IOTHUB_CLIENT_OK;
    IoTHubMessage_Destroy(m);
    return ok;
  }

private:
  IOTHUB_MODULE_CLIENT_HANDLE handle = nullptr;
};
} // namespace

int main(int argc, char **argv) {
  if (argc < 3 || IoTHub_Init() != 0)
    return 1;
  Module module;
  if (!module.open(argv[1]))
    return 1;
  for (int i = 0; i < 10; i++) {
    if (!module.send("tick"))
      std::cerr << "send failed\n";
    ThreadAPI_Sleep(1000);
  }
  if (!module.open(argv[2]))
    return 1;
  module.send("moved");
  return 0;
}
