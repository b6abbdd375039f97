// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/azure
// Azure IoT hub client, the older names: the first call that needs the link starts a thread of the
// SDK, which opens it and keeps it up.
#include "azure_c_shared_utility/threadapi.h"
#include "iothub_client.h"
#include "iothub_transport_ll.h"
#include "iothubtransportamqp.h"
#include "iothubtransporthttp.h"
#include "iothubtransportmqtt.h"

static const char device[] = "HostName=h;DeviceId=d1;SharedAccessKey=k";

// Each Create once more while the first client lives.

void twice_from_connection_string(IOTHUB_MESSAGE_HANDLE message) {
  IOTHUB_CLIENT_HANDLE hub =
      IoTHubClient_CreateFromConnectionString(device, MQTT_Protocol);
  IoTHubClient_SendEventAsync(hub, message, NULL, NULL);
  hub = IoTHubClient_CreateFromConnectionString(device, MQTT_Protocol);
  // CHECK-MESSAGES: :[[@LINE-1]]:9: warning: the handle is overwritten while its connection is still being opened or open; nothing can close it any more, and it and the next connection evict each other [iot-overwritten-connection]
  IoTHubClient_Destroy(hub);
}

void twice_from_config(void) {
  const IOTHUB_CLIENT_CONFIG config = {.protocol = MQTT_Protocol,
                                       .deviceId = "d1",
                                       .iotHubName = "h"};
  IOTHUB_CLIENT_HANDLE hub = IoTHubClient_Create(&config);
  IoTHubClient_SetMessageCallback(hub, NULL, NULL);
  hub = IoTHubClient_Create(&config);
  // CHECK-MESSAGES: :[[@LINE-1]]:9: warning: the handle is overwritten while its connection is still being opened or open; nothing can close it any more, and it and the next connection evict each other [iot-overwritten-connection]
  IoTHubClient_Destroy(hub);
}

void twice_from_device_auth(void) {
  IOTHUB_CLIENT_HANDLE hub =
      IoTHubClient_CreateFromDeviceAuth("h", "d1", AMQP_Protocol);
  IoTHubClient_SetDeviceTwinCallback(hub, NULL, NULL);
  hub = IoTHubClient_CreateFromDeviceAuth("h", "d1", AMQP_Protocol);
  // CHECK-MESSAGES: :[[@LINE-1]]:9: warning: the handle is overwritten while its connection is still being opened or open; nothing can close it any more, and it and the next connection evict each other [iot-overwritten-connection]
  IoTHubClient_Destroy(hub);
}

void twice_over_transport(TRANSPORT_HANDLE link) {
  IOTHUB_CLIENT_CONFIG config = {.protocol = MQTT_Protocol, .deviceId = "d1"};
  IOTHUB_CLIENT_HANDLE hub =
      IoTHubClient_CreateWithTransport(link, &config);
  IoTHubClient_SetDeviceMethodCallback(hub, NULL, NULL);
  hub = IoTHubClient_CreateWithTransport(link, &config);
  // CHECK-MESSAGES: :[[@LINE-1]]:9: warning: the handle is overwritten while its connection is still being opened or open; nothing can close it any more, and it and the next connection evict each other [iot-overwritten-connection]
  IoTHubClient_Destroy(hub);
}

// One device, two clients, both kept.
void two_clients(void) {
  IOTHUB_CLIENT_HANDLE a =
      IoTHubClient_CreateFromConnectionString(device, MQTT_Protocol);
  IOTHUB_CLIENT_HANDLE b =
      IoTHubClient_CreateFromConnectionString(device, AMQP_Protocol);
  // CHECK-MESSAGES: :[[@LINE-1]]:7: warning: two live connections use the same identity; the service drops one whenever the other connects [iot-duplicate-client-id]
  IoTHubClient_SendReportedState(a, NULL, 0, NULL, NULL);
  IoTHubClient_SetMessageCallback(b, NULL, NULL);
  IoTHubClient_Destroy(b);
  IoTHubClient_Destroy(a);
}

// The correct forms.

static IOTHUB_CLIENT_HANDLE kept;

void gated(void) {
  if (kept == NULL)
    kept = IoTHubClient_CreateFromConnectionString(device, MQTT_Protocol);
  if (kept != NULL)
    IoTHubClient_SetRetryPolicy(
        kept, IOTHUB_CLIENT_RETRY_EXPONENTIAL_BACKOFF, 0);
}

void retried(void) {
  IOTHUB_CLIENT_HANDLE hub;
  while ((hub = IoTHubClient_CreateFromConnectionString(
              device, MQTT_Protocol)) == NULL)
    ThreadAPI_Sleep(5000);
  IoTHubClient_SetMessageCallback(hub, NULL, NULL);
  ThreadAPI_Sleep(60000);
  IoTHubClient_Destroy(hub);
}

void closed_first(void) {
  IOTHUB_CLIENT_HANDLE hub =
      IoTHubClient_CreateFromConnectionString(device, MQTT_Protocol);
  IoTHubClient_SetMessageCallback(hub, NULL, NULL);
  IoTHubClient_Destroy(hub);
  hub = IoTHubClient_CreateFromConnectionString(device, MQTT_Protocol);
  IoTHubClient_Destroy(hub);
}

// Two devices on one transport.
void multiplexed(TRANSPORT_HANDLE link) {
  IOTHUB_CLIENT_CONFIG one = {.protocol = AMQP_Protocol, .deviceId = "d1"};
  IOTHUB_CLIENT_CONFIG two = {.protocol = AMQP_Protocol, .deviceId = "d2"};
  IOTHUB_CLIENT_HANDLE a =
      IoTHubClient_CreateWithTransport(link, &one);
  IOTHUB_CLIENT_HANDLE b =
      IoTHubClient_CreateWithTransport(link, &two);
  ThreadAPI_Sleep(60000);
  IoTHubClient_Destroy(b);
  IoTHubClient_Destroy(a);
}

// Over HTTP nothing stays open.
void over_http(void) {
  IOTHUB_CLIENT_HANDLE a =
      IoTHubClient_CreateFromConnectionString(device, HTTP_Protocol);
  IOTHUB_CLIENT_HANDLE b =
      IoTHubClient_CreateFromConnectionString(device, HTTP_Protocol);
  ThreadAPI_Sleep(60000);
  IoTHubClient_Destroy(b);
  IoTHubClient_Destroy(a);
}

// Only a client that the SDK has given up is replaced, outside of the callback.

static IOTHUB_CLIENT_HANDLE watched;
static volatile bool given_up;

static void on_status(IOTHUB_CLIENT_CONNECTION_STATUS status,
                      IOTHUB_CLIENT_CONNECTION_STATUS_REASON reason,
                      void *context) {
  (void)context;
  if (status == IOTHUB_CLIENT_CONNECTION_UNAUTHENTICATED &&
      reason == IOTHUB_CLIENT_CONNECTION_RETRY_EXPIRED)
    given_up = true;
}

static void start(void) {
  watched =
      IoTHubClient_CreateFromConnectionString(device, MQTT_Protocol);
  if (watched != NULL)
    IoTHubClient_SetConnectionStatusCallback(watched, on_status, NULL);
}

void own_event(void) {
  start();
  while (watched != NULL) {
    if (given_up) {
      IoTHubClient_Destroy(watched);
      given_up = false;
      ThreadAPI_Sleep(30000);
      start();
    }
    ThreadAPI_Sleep(100);
  }
}

// AUTHENTICATED is 0: `if (!status)` means "connected".
static IOTHUB_CLIENT_HANDLE doubled;

static void on_up(IOTHUB_CLIENT_CONNECTION_STATUS status,
                  IOTHUB_CLIENT_CONNECTION_STATUS_REASON reason,
                  void *context) {
  (void)reason;
  (void)context;
  if (!status)
    doubled =
        IoTHubClient_CreateFromConnectionString(device, MQTT_Protocol);
  // CHECK-MESSAGES: :[[@LINE-1]]:9: warning: the handle is overwritten while its connection is still open; nothing can close it any more, and it and the next connection evict each other [iot-overwritten-connection]
}

void up_event(void) {
  doubled =
      IoTHubClient_CreateFromConnectionString(device, MQTT_Protocol);
  IoTHubClient_SetConnectionStatusCallback(doubled, on_up, NULL);
  ThreadAPI_Sleep(60000);
}

// A second client in the status callback, at whatever comes.
static IOTHUB_CLIENT_HANDLE raced;

static void on_down(IOTHUB_CLIENT_CONNECTION_STATUS status,
                    IOTHUB_CLIENT_CONNECTION_STATUS_REASON reason,
                    void *context) {
  (void)reason;
  (void)context;
  if (status == IOTHUB_CLIENT_CONNECTION_UNAUTHENTICATED)
    raced =
        IoTHubClient_CreateFromConnectionString(device, MQTT_Protocol);
  // CHECK-MESSAGES: :[[@LINE-1]]:9: warning: the handle is overwritten while {{.*}} is reconnecting it by itself; nothing can close it any more, and it and the next connection evict each other [iot-overwritten-connection]
}

void down_event(void) {
  raced = IoTHubClient_CreateFromConnectionString(device, MQTT_Protocol);
  IoTHubClient_SetConnectionStatusCallback(raced, on_down, NULL);
  ThreadAPI_Sleep(60000);
}

// GetSendStatus tells of the send queue.
void send_status_is_no_gate(IOTHUB_MESSAGE_HANDLE message) {
  IOTHUB_CLIENT_STATUS idle;
  IOTHUB_CLIENT_HANDLE hub =
      IoTHubClient_CreateFromConnectionString(device, MQTT_Protocol);
  IoTHubClient_SendEventAsync(hub, message, NULL, NULL);
  IoTHubClient_GetSendStatus(hub, &idle);
  if (idle == IOTHUB_CLIENT_SEND_STATUS_IDLE)
    hub = IoTHubClient_CreateFromConnectionString(device, MQTT_Protocol);
  // CHECK-MESSAGES: :[[@LINE-1]]:11: warning: the handle is overwritten while its connection is still being opened or open; nothing can close it any more, and it and the next connection evict each other [iot-overwritten-connection]
  IoTHubClient_Destroy(hub);
}
