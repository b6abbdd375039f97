// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/azure
// A small owner class; its destructor destroys the client.
#include "azure_c_shared_utility/threadapi.h"
#include "iothub_device_client_ll.h"
#include "iothubtransportmqtt.h"
#include <cstdio>
#include <cstdlib>
#include <optional>

namespace {
class HubClient {
public:
  explicit HubClient(const char *connection)
      : handle(IoTHubDeviceClient_LL_CreateFromConnectionString(
            connection, MQTT_Protocol)) {}
  HubClient(const HubClient &) = delete;
  HubClient &operator=(const HubClient &) = delete;
  ~HubClient() {
    if (handle)
      IoTHubDeviceClient_LL_Destroy(handle);
  }
  bool valid() const { return handle != nullptr; }
  void work() { IoTHubDeviceClient_LL_DoWork(handle); }
  bool send(const char *text) {
    IOTHUB_MESSAGE_HANDLE message = IoTHubMessage_CreateFromString(text);
    IOTHUB_CLIENT_RESULT result =
        IoTHubDeviceClient_LL_SendEventAsync(handle, message, nullptr, nullptr);
    IoTHubMessage_Destroy(message);
    return result == IOTHUB_CLIENT_OK;
  }

private:
  IOTHUB_DEVICE_CLIENT_LL_HANDLE handle;
};

void session(const char *connection, int minutes) {
  HubClient client(connection);
  if (!client.valid()) {
    std::puts("no client");
    return;
  }
  for (int i = 0; i < minutes * 60; ++i) {
    if (i % 30 == 0 && !client.send("{\"ok\":true}"))
      std::puts("queue is full");
    client.work();
    ThreadAPI_Sleep(1000);
  }
}
} // namespace

int main() {
  const char *connection = std::getenv("CONNECTION");
  if (!connection || IoTHub_Init() != 0)
    return 1;
  // A token lives an hour; the next session gets a new client.
  for (;;) {
    session(connection, 55);
    ThreadAPI_Sleep(5000);
  }
}
