// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/azure
// Azure IoT module client, lower layer: each Create opens a link of its own at the
// first DoWork, and the SDK keeps it up.
#include "azure_c_shared_utility/threadapi.h"
#include "iothub_module_client_ll.h"
#include "iothubtransportamqp.h"
#include "iothubtransporthttp.h"
#include "iothubtransportmqtt.h"

static const char module[] = "HostName=h;DeviceId=d1;ModuleId=m1;SharedAccessKey=k";

// Each Create once more while the first client lives.

void twice_from_connection_string(void) {
  IOTHUB_MODULE_CLIENT_LL_HANDLE hub =
      IoTHubModuleClient_LL_CreateFromConnectionString(module, MQTT_Protocol);
  IoTHubModuleClient_LL_DoWork(hub);
  hub = IoTHubModuleClient_LL_CreateFromConnectionString(module, MQTT_Protocol);
  // CHECK-MESSAGES: :[[@LINE-1]]:9: warning: the handle is overwritten while its connection is still being opened or open; nothing can close it any more, and it and the next connection evict each other [iot-overwritten-connection]
  IoTHubModuleClient_LL_Destroy(hub);
}

void twice_from_environment(void) {
  IOTHUB_MODULE_CLIENT_LL_HANDLE hub =
      IoTHubModuleClient_LL_CreateFromEnvironment(MQTT_Protocol);
  IoTHubModuleClient_LL_DoWork(hub);
  hub = IoTHubModuleClient_LL_CreateFromEnvironment(MQTT_Protocol);
  // CHECK-MESSAGES: :[[@LINE-1]]:9: warning: the handle is overwritten while its connection is still being opened or open; nothing can close it any more, and it and the next connection evict each other [iot-overwritten-connection]
  IoTHubModuleClient_LL_Destroy(hub);
}

// One module, two clients, both kept.
void two_clients(void) {
  IOTHUB_MODULE_CLIENT_LL_HANDLE a =
      IoTHubModuleClient_LL_CreateFromConnectionString(module, MQTT_Protocol);
  IOTHUB_MODULE_CLIENT_LL_HANDLE b =
      IoTHubModuleClient_LL_CreateFromConnectionString(module, AMQP_Protocol);
  // CHECK-MESSAGES: :[[@LINE-1]]:7: warning: two live connections use the same identity; the service drops one whenever the other connects [iot-duplicate-client-id]
  IoTHubModuleClient_LL_DoWork(a);
  IoTHubModuleClient_LL_DoWork(b);
  IoTHubModuleClient_LL_Destroy(b);
  IoTHubModuleClient_LL_Destroy(a);
}

// The correct forms.

static IOTHUB_MODULE_CLIENT_LL_HANDLE kept;

void gated(void) {
  if (kept == NULL)
    kept =
        IoTHubModuleClient_LL_CreateFromConnectionString(module, MQTT_Protocol);
  if (kept != NULL)
    IoTHubModuleClient_LL_DoWork(kept);
}

void retried(void) {
  IOTHUB_MODULE_CLIENT_LL_HANDLE hub;
  while ((hub = IoTHubModuleClient_LL_CreateFromConnectionString(
              module, MQTT_Protocol)) == NULL)
    ThreadAPI_Sleep(5000);
  IoTHubModuleClient_LL_DoWork(hub);
  IoTHubModuleClient_LL_Destroy(hub);
}

void closed_first(void) {
  IOTHUB_MODULE_CLIENT_LL_HANDLE hub =
      IoTHubModuleClient_LL_CreateFromConnectionString(module, MQTT_Protocol);
  IoTHubModuleClient_LL_DoWork(hub);
  IoTHubModuleClient_LL_Destroy(hub);
  hub = IoTHubModuleClient_LL_CreateFromConnectionString(module, MQTT_Protocol);
  IoTHubModuleClient_LL_Destroy(hub);
}

// Azure Sphere's samples.
static IOTHUB_MODULE_CLIENT_LL_HANDLE sphere;

// Over HTTP nothing stays open.
void over_http(void) {
  IOTHUB_MODULE_CLIENT_LL_HANDLE a =
      IoTHubModuleClient_LL_CreateFromConnectionString(module, HTTP_Protocol);
  IOTHUB_MODULE_CLIENT_LL_HANDLE b =
      IoTHubModuleClient_LL_CreateFromConnectionString(module, HTTP_Protocol);
  IoTHubModuleClient_LL_DoWork(a);
  IoTHubModuleClient_LL_DoWork(b);
  IoTHubModuleClient_LL_Destroy(b);
  IoTHubModuleClient_LL_Destroy(a);
}

// Only a client that the SDK has given up is replaced, outside of the callback.

static IOTHUB_MODULE_CLIENT_LL_HANDLE watched;
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
      IoTHubModuleClient_LL_CreateFromConnectionString(module, MQTT_Protocol);
  if (watched != NULL)
    IoTHubModuleClient_LL_SetConnectionStatusCallback(watched, on_status, NULL);
}

void own_event(void) {
  start();
  while (watched != NULL) {
    IoTHubModuleClient_LL_DoWork(watched);
    if (given_up) {
      IoTHubModuleClient_LL_Destroy(watched);
      given_up = false;
      ThreadAPI_Sleep(30000);
      start();
    }
    ThreadAPI_Sleep(100);
  }
}

// AUTHENTICATED is 0: `if (!status)` means "connected".
static IOTHUB_MODULE_CLIENT_LL_HANDLE doubled;

static void on_up(IOTHUB_CLIENT_CONNECTION_STATUS status,
                  IOTHUB_CLIENT_CONNECTION_STATUS_REASON reason,
                  void *context) {
  (void)reason;
  (void)context;
  if (!status)
    doubled =
        IoTHubModuleClient_LL_CreateFromConnectionString(module, MQTT_Protocol);
  // CHECK-MESSAGES: :[[@LINE-1]]:9: warning: the handle is overwritten while its connection is still open; nothing can close it any more, and it and the next connection evict each other [iot-overwritten-connection]
}

void up_event(void) {
  doubled =
      IoTHubModuleClient_LL_CreateFromConnectionString(module, MQTT_Protocol);
  IoTHubModuleClient_LL_SetConnectionStatusCallback(doubled, on_up, NULL);
  for (;;)
    IoTHubModuleClient_LL_DoWork(doubled);
}

// While the SDK reconnects by itself, a second client in the status callback.
static IOTHUB_MODULE_CLIENT_LL_HANDLE raced;

static void on_down(IOTHUB_CLIENT_CONNECTION_STATUS status,
                    IOTHUB_CLIENT_CONNECTION_STATUS_REASON reason,
                    void *context) {
  (void)reason;
  (void)context;
  if (status == IOTHUB_CLIENT_CONNECTION_UNAUTHENTICATED)
    raced =
        IoTHubModuleClient_LL_CreateFromConnectionString(module, MQTT_Protocol);
  // CHECK-MESSAGES: :[[@LINE-1]]:9: warning: the handle is overwritten while {{.*}} is reconnecting it by itself; nothing can close it any more, and it and the next connection evict each other [iot-overwritten-connection]
}

void down_event(void) {
  raced =
      IoTHubModuleClient_LL_CreateFromConnectionString(module, MQTT_Protocol);
  IoTHubModuleClient_LL_SetConnectionStatusCallback(raced, on_down, NULL);
  for (;;)
    IoTHubModuleClient_LL_DoWork(raced);
}

// GetSendStatus tells of the send queue.
void send_status_is_no_gate(void) {
  IOTHUB_CLIENT_STATUS idle;
  IOTHUB_MODULE_CLIENT_LL_HANDLE hub =
      IoTHubModuleClient_LL_CreateFromConnectionString(module, MQTT_Protocol);
  IoTHubModuleClient_LL_DoWork(hub);
  IoTHubModuleClient_LL_GetSendStatus(hub, &idle);
  if (idle == IOTHUB_CLIENT_SEND_STATUS_IDLE)
    hub =
        IoTHubModuleClient_LL_CreateFromConnectionString(module, MQTT_Protocol);
  // CHECK-MESSAGES: :[[@LINE-1]]:9: warning: the handle is overwritten while its connection is still being opened or open; nothing can close it any more, and it and the next connection evict each other [iot-overwritten-connection]
  IoTHubModuleClient_LL_Destroy(hub);
}
