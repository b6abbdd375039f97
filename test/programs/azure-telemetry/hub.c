// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/azure
// RUN: %check_iot_tidy -check-suffix=NO_DESTROY %s 'iot-*' %t.destroy -- -- \
// RUN:   %sdk/azure -DBREAK_NO_DESTROY
// The device's one link to the hub. The SDK reconnects by itself; only when it has
// given up, or before the token ends, the client is replaced.
#include "hub.h"
#include "azure_c_shared_utility/threadapi.h"
#include "iothub_device_client_ll.h"
#include "iothubtransportmqtt.h"
#include <stdio.h>
#include <string.h>
#include <time.h>

#define RENEW_PAUSE_SECONDS 60
#define LIFETIME_SECONDS 3000

static IOTHUB_DEVICE_CLIENT_LL_HANDLE client;
static char connection[512];
static bool authenticated;
static bool given_up;
static time_t not_before;
static time_t created;
static hub_counters counters;

static const char *reason_text(IOTHUB_CLIENT_CONNECTION_STATUS_REASON reason) {
  switch (reason) {
  case IOTHUB_CLIENT_CONNECTION_EXPIRED_SAS_TOKEN:
    return "token expired";
  case IOTHUB_CLIENT_CONNECTION_BAD_CREDENTIAL:
    return "bad credential";
  case IOTHUB_CLIENT_CONNECTION_RETRY_EXPIRED:
    return "retries are over";
  case IOTHUB_CLIENT_CONNECTION_NO_NETWORK:
    return "no network";
  default:
    return "other";
  }
}

static void on_status(IOTHUB_CLIENT_CONNECTION_STATUS status,
                      IOTHUB_CLIENT_CONNECTION_STATUS_REASON reason,
                      void *context) {
  (void)context;
  authenticated = status == IOTHUB_CLIENT_CONNECTION_AUTHENTICATED;
  if (authenticated) {
    puts("hub: authenticated");
    return;
  }
  printf("hub: %s\n", reason_text(reason));
  if (reason == IOTHUB_CLIENT_CONNECTION_RETRY_EXPIRED)
    given_up = true;
}

static void on_sent(IOTHUB_CLIENT_CONFIRMATION_RESULT result, void *context) {
  (void)context;
  if (result == IOTHUB_CLIENT_CONFIRMATION_OK)
    counters.sent++;
  else
    counters.failed++;
}

static bool configure(IOTHUB_DEVICE_CLIENT_LL_HANDLE handle) {
  int keepalive = 120;
  bool trace = false;
  if (IoTHubDeviceClient_LL_SetOption(handle, "keepalive", &keepalive) !=
      IOTHUB_CLIENT_OK)
    return false;
  if (IoTHubDeviceClient_LL_SetOption(handle, "logtrace", &trace) !=
      IOTHUB_CLIENT_OK)
    return false;
  if (IoTHubDeviceClient_LL_SetRetryPolicy(
          handle, IOTHUB_CLIENT_RETRY_EXPONENTIAL_BACKOFF_WITH_JITTER, 1200) !=
      IOTHUB_CLIENT_OK)
    return false;
  return IoTHubDeviceClient_LL_SetConnectionStatusCallback(
             handle, on_status, NULL) == IOTHUB_CLIENT_OK;
}

static void destroy_client(void) {
  if (client == NULL)
    return;
  IoTHubDeviceClient_LL_Destroy(client);
  client = NULL;
  authenticated = false;
}

static bool create_client(void) {
  client = IoTHubDeviceClient_LL_CreateFromConnectionString(connection,
                                                            MQTT_Protocol);
  // CHECK-MESSAGES-NO_DESTROY: :[[@LINE-2]]:{{[0-9]+}}: warning: {{.*}} [iot-overwritten-connection]
  if (client == NULL) {
    puts("hub: no client");
    return false;
  }
  if (!configure(client)) {
    puts("hub: not configured");
    destroy_client();
    return false;
  }
  created = time(NULL);
  return true;
}

bool hub_start(const char *connection_string) {
  if (client != NULL || strlen(connection_string) >= sizeof(connection))
    return false;
  if (IoTHub_Init() != 0)
    return false;
  strcpy(connection, connection_string);
  given_up = !create_client();
  not_before = time(NULL) + RENEW_PAUSE_SECONDS;
  return true;
}

void hub_stop(void) {
  destroy_client();
  IoTHub_Deinit();
}

static void renew(void) {
  if (time(NULL) < not_before)
    return;
#ifndef BREAK_NO_DESTROY
  destroy_client();
#endif
  not_before = time(NULL) + RENEW_PAUSE_SECONDS;
  if (create_client()) {
    given_up = false;
    counters.renewals++;
  }
}

bool hub_send(const char *text) {
  if (client == NULL || !authenticated)
    return false;
  IOTHUB_MESSAGE_HANDLE message = IoTHubMessage_CreateFromString(text);
  if (message == NULL)
    return false;
  IOTHUB_CLIENT_RESULT result =
      IoTHubDeviceClient_LL_SendEventAsync(client, message, on_sent, NULL);
  IoTHubMessage_Destroy(message);
  if (result != IOTHUB_CLIENT_OK)
    counters.failed++;
  return result == IOTHUB_CLIENT_OK;
}

// Runs until the application has had enough.
void hub_run(bool (*next)(void)) {
  while (next()) {
    if (given_up || time(NULL) - created > LIFETIME_SECONDS)
      renew();
    if (client != NULL)
      IoTHubDeviceClient_LL_DoWork(client);
    ThreadAPI_Sleep(10);
  }
}

const hub_counters *hub_statistics(void) { return &counters; }
