// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/azure
// The watch makes a client only if there is none, and forgets it when it lets it go.
#include "azure_c_shared_utility/threadapi.h"
#include "iothub_device_client.h"
#include "iothubtransportamqp.h"
#include <stdio.h>

static IOTHUB_DEVICE_CLIENT_HANDLE client;
static volatile bool dead;
static int sent;

static void on_status(IOTHUB_CLIENT_CONNECTION_STATUS status,
                      IOTHUB_CLIENT_CONNECTION_STATUS_REASON reason,
                      void *context) {
  (void)context;
  if (status == IOTHUB_CLIENT_CONNECTION_UNAUTHENTICATED &&
      reason == IOTHUB_CLIENT_CONNECTION_RETRY_EXPIRED)
    dead = true;
}

static void on_sent(IOTHUB_CLIENT_CONFIRMATION_RESULT result, void *context) {
  (void)context;
  if (result == IOTHUB_CLIENT_CONFIRMATION_OK)
    sent++;
}

static void watch(const char *connection) {
  if (dead && client != NULL) {
    IoTHubDeviceClient_Destroy(client);
    client = NULL;
    dead = false;
    ThreadAPI_Sleep(60000);
  }
  if (client == NULL) {
    client = IoTHubDeviceClient_CreateFromConnectionString(connection,
                                                           AMQP_Protocol);
    if (client == NULL)
      return;
    IoTHubDeviceClient_SetConnectionStatusCallback(client, on_status, NULL);
  }
}

static void send(int value) {
  char text[32];
  snprintf(text, sizeof(text), "{\"v\":%d}", value);
  IOTHUB_MESSAGE_HANDLE message = IoTHubMessage_CreateFromString(text);
  if (IoTHubDeviceClient_SendEventAsync(client, message, on_sent, NULL) !=
      IOTHUB_CLIENT_OK)
    fprintf(stderr, "not queued\n");
  IoTHubMessage_Destroy(message);
}

int main(int argc, char **argv) {
  if (argc != 2 || IoTHub_Init() != 0)
    return 1;
  for (int i = 0;; i++) {
    watch(argv[1]);
    if (client != NULL)
      send(i);
    ThreadAPI_Sleep(5000);
  }
}
