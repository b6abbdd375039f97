// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/azure
// Azure IoT device client, lower layer: each Create opens a link of its own at the
// first DoWork, and the SDK keeps it up.
#include "azure_c_shared_utility/threadapi.h"
#include "azure_sphere_provisioning.h"
#include "iothub_device_client_ll.h"
#include "iothub_transport_ll.h"
#include "iothubtransportamqp.h"
#include "iothubtransporthttp.h"
#include "iothubtransportmqtt.h"

static const char device[] = "HostName=h;DeviceId=d1;SharedAccessKey=k";

// Each Create once more while the first client lives.

void twice_from_connection_string(void) {
  IOTHUB_DEVICE_CLIENT_LL_HANDLE hub =
      IoTHubDeviceClient_LL_CreateFromConnectionString(device, MQTT_Protocol);
  IoTHubDeviceClient_LL_DoWork(hub);
  hub = IoTHubDeviceClient_LL_CreateFromConnectionString(device, MQTT_Protocol);
  // CHECK-MESSAGES: :[[@LINE-1]]:9: warning: the handle is overwritten while its connection is still being opened or open; nothing can close it any more, and it and the next connection evict each other [iot-overwritten-connection]
  IoTHubDeviceClient_LL_Destroy(hub);
}

void twice_from_config(void) {
  const IOTHUB_CLIENT_CONFIG config = {.protocol = MQTT_Protocol,
                                       .deviceId = "d1",
                                       .iotHubName = "h"};
  IOTHUB_DEVICE_CLIENT_LL_HANDLE hub = IoTHubDeviceClient_LL_Create(&config);
  IoTHubDeviceClient_LL_DoWork(hub);
  hub = IoTHubDeviceClient_LL_Create(&config);
  // CHECK-MESSAGES: :[[@LINE-1]]:9: warning: the handle is overwritten while its connection is still being opened or open; nothing can close it any more, and it and the next connection evict each other [iot-overwritten-connection]
  IoTHubDeviceClient_LL_Destroy(hub);
}

void twice_from_device_auth(void) {
  IOTHUB_DEVICE_CLIENT_LL_HANDLE hub =
      IoTHubDeviceClient_LL_CreateFromDeviceAuth("h", "d1", AMQP_Protocol);
  IoTHubDeviceClient_LL_DoWork(hub);
  hub = IoTHubDeviceClient_LL_CreateFromDeviceAuth("h", "d1", AMQP_Protocol);
  // CHECK-MESSAGES: :[[@LINE-1]]:9: warning: the handle is overwritten while its connection is still being opened or open; nothing can close it any more, and it and the next connection evict each other [iot-overwritten-connection]
  IoTHubDeviceClient_LL_Destroy(hub);
}

void twice_over_transport(TRANSPORT_LL_HANDLE link) {
  IOTHUB_CLIENT_DEVICE_CONFIG config = {MQTT_Protocol, link, "d1", "k", NULL};
  IOTHUB_DEVICE_CLIENT_LL_HANDLE hub =
      IoTHubDeviceClient_LL_CreateWithTransport(&config);
  IoTHubDeviceClient_LL_DoWork(hub);
  hub = IoTHubDeviceClient_LL_CreateWithTransport(&config);
  // CHECK-MESSAGES: :[[@LINE-1]]:9: warning: the handle is overwritten while its connection is still being opened or open; nothing can close it any more, and it and the next connection evict each other [iot-overwritten-connection]
  IoTHubDeviceClient_LL_Destroy(hub);
}

// The result is a structure, the handle an out-parameter.
void twice_on_azure_sphere(void) {
  IOTHUB_DEVICE_CLIENT_LL_HANDLE hub = NULL;
  AZURE_SPHERE_PROV_RETURN_VALUE answer =
      IoTHubDeviceClient_LL_CreateWithAzureSphereDeviceAuthProvisioning(
          "0ne000", 10000, &hub);
  if (answer.result != AZURE_SPHERE_PROV_RESULT_OK)
    return;
  IoTHubDeviceClient_LL_DoWork(hub);
  answer = IoTHubDeviceClient_LL_CreateWithAzureSphereDeviceAuthProvisioning(
      "0ne000", 10000, &hub);
  // CHECK-MESSAGES: :[[@LINE-2]]:12: warning: 'hub' is overwritten while its connection is still being opened or open; nothing can close it any more, and it and the next connection evict each other [iot-overwritten-connection]
  if (answer.result == AZURE_SPHERE_PROV_RESULT_OK)
    IoTHubDeviceClient_LL_Destroy(hub);
}

void twice_on_azure_sphere_from_auth(void) {
  IOTHUB_DEVICE_CLIENT_LL_HANDLE hub =
      IoTHubDeviceClient_LL_CreateWithAzureSphereFromDeviceAuth("h",
                                                                MQTT_Protocol);
  IoTHubDeviceClient_LL_DoWork(hub);
  hub = IoTHubDeviceClient_LL_CreateWithAzureSphereFromDeviceAuth(
      "h", MQTT_Protocol);
  // CHECK-MESSAGES: :[[@LINE-2]]:9: warning: the handle is overwritten while its connection is still being opened or open; nothing can close it any more, and it and the next connection evict each other [iot-overwritten-connection]
  IoTHubDeviceClient_LL_Destroy(hub);
}

// One device, two clients, both kept.
void two_clients(void) {
  IOTHUB_DEVICE_CLIENT_LL_HANDLE a =
      IoTHubDeviceClient_LL_CreateFromConnectionString(device, MQTT_Protocol);
  IOTHUB_DEVICE_CLIENT_LL_HANDLE b =
      IoTHubDeviceClient_LL_CreateFromConnectionString(device, AMQP_Protocol);
  // CHECK-MESSAGES: :[[@LINE-1]]:7: warning: two live connections use the same identity; the service drops one whenever the other connects [iot-duplicate-client-id]
  IoTHubDeviceClient_LL_DoWork(a);
  IoTHubDeviceClient_LL_DoWork(b);
  IoTHubDeviceClient_LL_Destroy(b);
  IoTHubDeviceClient_LL_Destroy(a);
}

// The correct forms.

static IOTHUB_DEVICE_CLIENT_LL_HANDLE kept;

void gated(void) {
  if (kept == NULL)
    kept =
        IoTHubDeviceClient_LL_CreateFromConnectionString(device, MQTT_Protocol);
  if (kept != NULL)
    IoTHubDeviceClient_LL_DoWork(kept);
}

void retried(void) {
  IOTHUB_DEVICE_CLIENT_LL_HANDLE hub;
  while ((hub = IoTHubDeviceClient_LL_CreateFromConnectionString(
              device, MQTT_Protocol)) == NULL)
    ThreadAPI_Sleep(5000);
  IoTHubDeviceClient_LL_DoWork(hub);
  IoTHubDeviceClient_LL_Destroy(hub);
}

void closed_first(void) {
  IOTHUB_DEVICE_CLIENT_LL_HANDLE hub =
      IoTHubDeviceClient_LL_CreateFromConnectionString(device, MQTT_Protocol);
  IoTHubDeviceClient_LL_DoWork(hub);
  IoTHubDeviceClient_LL_Destroy(hub);
  hub = IoTHubDeviceClient_LL_CreateFromConnectionString(device, MQTT_Protocol);
  IoTHubDeviceClient_LL_Destroy(hub);
}

// Azure Sphere's samples.
static IOTHUB_DEVICE_CLIENT_LL_HANDLE sphere;

void closed_first_on_azure_sphere(void) {
  if (sphere != NULL)
    IoTHubDeviceClient_LL_Destroy(sphere);
  AZURE_SPHERE_PROV_RETURN_VALUE answer =
      IoTHubDeviceClient_LL_CreateWithAzureSphereDeviceAuthProvisioning(
          "0ne000", 10000, &sphere);
  if (answer.result != AZURE_SPHERE_PROV_RESULT_OK) {
    sphere = NULL;
    return;
  }
  IoTHubDeviceClient_LL_SetRetryPolicy(
      sphere, IOTHUB_CLIENT_RETRY_EXPONENTIAL_BACKOFF, 0);
}

// Two devices on one transport.
void multiplexed(TRANSPORT_LL_HANDLE link) {
  IOTHUB_CLIENT_DEVICE_CONFIG one = {MQTT_Protocol, link, "d1", "k", NULL};
  IOTHUB_CLIENT_DEVICE_CONFIG two = {MQTT_Protocol, link, "d2", "k", NULL};
  IOTHUB_DEVICE_CLIENT_LL_HANDLE a =
      IoTHubDeviceClient_LL_CreateWithTransport(&one);
  IOTHUB_DEVICE_CLIENT_LL_HANDLE b =
      IoTHubDeviceClient_LL_CreateWithTransport(&two);
  IoTHubDeviceClient_LL_DoWork(a);
  IoTHubDeviceClient_LL_DoWork(b);
  IoTHubDeviceClient_LL_Destroy(b);
  IoTHubDeviceClient_LL_Destroy(a);
}

// Over HTTP nothing stays open.
void over_http(void) {
  IOTHUB_DEVICE_CLIENT_LL_HANDLE a =
      IoTHubDeviceClient_LL_CreateFromConnectionString(device, HTTP_Protocol);
  IOTHUB_DEVICE_CLIENT_LL_HANDLE b =
      IoTHubDeviceClient_LL_CreateFromConnectionString(device, HTTP_Protocol);
  IoTHubDeviceClient_LL_DoWork(a);
  IoTHubDeviceClient_LL_DoWork(b);
  IoTHubDeviceClient_LL_Destroy(b);
  IoTHubDeviceClient_LL_Destroy(a);
}

// Only a client that the SDK has given up is replaced, outside of the callback.

static IOTHUB_DEVICE_CLIENT_LL_HANDLE watched;
static bool given_up;

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
      IoTHubDeviceClient_LL_CreateFromConnectionString(device, MQTT_Protocol);
  if (watched != NULL)
    IoTHubDeviceClient_LL_SetConnectionStatusCallback(watched, on_status, NULL);
}

void own_event(void) {
  start();
  while (watched != NULL) {
    IoTHubDeviceClient_LL_DoWork(watched);
    if (given_up) {
      IoTHubDeviceClient_LL_Destroy(watched);
      given_up = false;
      ThreadAPI_Sleep(30000);
      start();
    }
    ThreadAPI_Sleep(100);
  }
}

// AUTHENTICATED is 0: `if (!status)` means "connected".
static IOTHUB_DEVICE_CLIENT_LL_HANDLE doubled;

static void on_up(IOTHUB_CLIENT_CONNECTION_STATUS status,
                  IOTHUB_CLIENT_CONNECTION_STATUS_REASON reason,
                  void *context) {
  (void)reason;
  (void)context;
  if (!status)
    doubled =
        IoTHubDeviceClient_LL_CreateFromConnectionString(device, MQTT_Protocol);
  // CHECK-MESSAGES: :[[@LINE-1]]:9: warning: the handle is overwritten while its connection is still open; nothing can close it any more, and it and the next connection evict each other [iot-overwritten-connection]
}

void up_event(void) {
  doubled =
      IoTHubDeviceClient_LL_CreateFromConnectionString(device, MQTT_Protocol);
  IoTHubDeviceClient_LL_SetConnectionStatusCallback(doubled, on_up, NULL);
  for (;;)
    IoTHubDeviceClient_LL_DoWork(doubled);
}

// While the SDK reconnects by itself, a second client in the status callback.
static IOTHUB_DEVICE_CLIENT_LL_HANDLE raced;

static void on_down(IOTHUB_CLIENT_CONNECTION_STATUS status,
                    IOTHUB_CLIENT_CONNECTION_STATUS_REASON reason,
                    void *context) {
  (void)reason;
  (void)context;
  if (status == IOTHUB_CLIENT_CONNECTION_UNAUTHENTICATED)
    raced =
        IoTHubDeviceClient_LL_CreateFromConnectionString(device, MQTT_Protocol);
  // CHECK-MESSAGES: :[[@LINE-1]]:9: warning: the handle is overwritten while {{.*}} is reconnecting it by itself; nothing can close it any more, and it and the next connection evict each other [iot-overwritten-connection]
}

void down_event(void) {
  raced =
      IoTHubDeviceClient_LL_CreateFromConnectionString(device, MQTT_Protocol);
  IoTHubDeviceClient_LL_SetConnectionStatusCallback(raced, on_down, NULL);
  for (;;)
    IoTHubDeviceClient_LL_DoWork(raced);
}

// GetSendStatus tells of the send queue.
void send_status_is_no_gate(void) {
  IOTHUB_CLIENT_STATUS idle;
  IOTHUB_DEVICE_CLIENT_LL_HANDLE hub =
      IoTHubDeviceClient_LL_CreateFromConnectionString(device, MQTT_Protocol);
  IoTHubDeviceClient_LL_DoWork(hub);
  IoTHubDeviceClient_LL_GetSendStatus(hub, &idle);
  if (idle == IOTHUB_CLIENT_SEND_STATUS_IDLE)
    hub =
        IoTHubDeviceClient_LL_CreateFromConnectionString(device, MQTT_Protocol);
  // CHECK-MESSAGES: :[[@LINE-1]]:9: warning: the handle is overwritten while its connection is still being opened or open; nothing can close it any more, and it and the next connection evict each other [iot-overwritten-connection]
  IoTHubDeviceClient_LL_Destroy(hub);
}
