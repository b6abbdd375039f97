// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/netxduo
// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/netxduo \
// RUN:   -DNX_DISABLE_ERROR_CHECKING
// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/netxduo \
// RUN:   -Dnxd_mqtt_client_connect=nxd_mqtt_client_connect
// NetX Duo's MQTT client: the public names are macros for one or another
// function with an underscore.
#include <nxd_mqtt_client.h>

static NXD_ADDRESS server;

static UINT setup(NXD_MQTT_CLIENT *client, NX_SECURE_TLS_SESSION *session) {
  (void)client;
  (void)session;
  return 0;
}

static UINT open_secure(NXD_MQTT_CLIENT *client) {
  return nxd_mqtt_client_secure_connect(client, &server, 8883, setup, 60, 1,
                                        500);
  // CHECK-MESSAGES: :[[@LINE-2]]:10: warning: 'client' is already open; a second connect fails with NXD_MQTT_ALREADY_CONNECTED, or with NXD_MQTT_CONNECTING while the first attempt runs [iot-double-connect]
}

void again(NXD_MQTT_CLIENT *client) {
  if (nxd_mqtt_client_connect(client, &server, 1883, 60, 1, NX_WAIT_FOREVER) !=
      NXD_MQTT_SUCCESS)
    return;
  nxd_mqtt_client_connect(client, &server, 1883, 60, 1, NX_WAIT_FOREVER);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'client' is already open; a second connect fails with NXD_MQTT_ALREADY_CONNECTED, or with NXD_MQTT_CONNECTING while the first attempt runs [iot-double-connect]
}

void again_secure(NXD_MQTT_CLIENT *client) {
  if (nxd_mqtt_client_secure_connect(client, &server, 8883, setup, 60, 1,
                                     NX_WAIT_FOREVER) != NXD_MQTT_SUCCESS)
    return;
  open_secure(client);
}

void again_without_wait(NXD_MQTT_CLIENT *client) {
  if (nxd_mqtt_client_connect(client, &server, 1883, 60, 1, NX_NO_WAIT) !=
      NXD_MQTT_SUCCESS)
    return;
  nxd_mqtt_client_connect(client, &server, 1883, 60, 1, NX_NO_WAIT);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'client' is already being opened; a second connect fails with NXD_MQTT_ALREADY_CONNECTED, or with NXD_MQTT_CONNECTING while the first attempt runs [iot-double-connect]
}

void called_until_up(NXD_MQTT_CLIENT *client) {
  while (nxd_mqtt_client_connect(client, &server, 1883, 60, 1, NX_NO_WAIT) ==
         NX_IN_PROGRESS)
    tx_thread_sleep(10);
}

void gated(NXD_MQTT_CLIENT *client) {
  if (nxd_mqtt_client_connect(client, &server, 1883, 60, 1, 500))
    return;
  if (client->nxd_mqtt_client_state == NXD_MQTT_CLIENT_STATE_IDLE)
    nxd_mqtt_client_connect(client, &server, 1883, 60, 1, 500);
}

void gate_inverted(NXD_MQTT_CLIENT *client) {
  if (nxd_mqtt_client_secure_connect(client, &server, 1883, setup, 60, 1, 500))
    return;
  if (client->nxd_mqtt_client_state == NXD_MQTT_CLIENT_STATE_CONNECTED)
    nxd_mqtt_client_connect(client, &server, 1883, 60, 1, 500);
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'client' is already open, and the test before this connect does not tell: 'client->nxd_mqtt_client_state' says connected here; a second connect fails with NXD_MQTT_ALREADY_CONNECTED, or with NXD_MQTT_CONNECTING while the first attempt runs [iot-misread-connection-state]
}

void retried(NXD_MQTT_CLIENT *client) {
  while (nxd_mqtt_client_connect(client, &server, 1883, 60, 1, 500))
    tx_thread_sleep(500);
}

void retried_secure(NXD_MQTT_CLIENT *client) {
  while (
      nxd_mqtt_client_secure_connect(client, &server, 1883, setup, 60, 1, 500))
    tx_thread_sleep(500);
}

void closed(NXD_MQTT_CLIENT *client) {
  if (nxd_mqtt_client_connect(client, &server, 1883, 60, 1, 500))
    return;
  nxd_mqtt_client_disconnect(client);
  if (nxd_mqtt_client_secure_connect(client, &server, 1883, setup, 60, 1, 500))
    return;
  nxd_mqtt_client_disconnect(client);
  nxd_mqtt_client_connect(client, &server, 1883, 60, 1, 500);
}

void deleted(NXD_MQTT_CLIENT *client) {
  nxd_mqtt_client_delete(client);
  nxd_mqtt_client_connect(client, &server, 1883, 60, 1, 500);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'client' was destroyed and is opened without being created again [iot-connect-after-destroy]
}

static VOID on_hasty_disconnect(NXD_MQTT_CLIENT *client) {
  nxd_mqtt_client_connect(client, &server, 1883, 60, 1, 500);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'client' is opened again at once after the connection was lost, while the service may still hold the old one [iot-reconnect-without-backoff]
}

static NXD_MQTT_CLIENT own;
static NX_IP ip;
static NX_PACKET_POOL pool;
static ULONG stack[256];
static volatile UINT lost;

static VOID on_disconnect(NXD_MQTT_CLIENT *client) {
  (void)client;
  lost = 1;
}

int main(void) {
  static NXD_MQTT_CLIENT hasty;
  if (nxd_mqtt_client_create(&hasty, "h", "meter-8", 7, &ip, &pool, stack, 1024,
                             3, 0, 0) ||
      nxd_mqtt_client_create(&own, "m", "meter-7", 7, &ip, &pool, stack, 1024,
                             3, 0, 0))
    return 1;
  nxd_mqtt_client_disconnect_notify_set(&hasty, on_hasty_disconnect);
  nxd_mqtt_client_connect(&hasty, &server, 1883, 60, 1, NX_WAIT_FOREVER);
  nxd_mqtt_client_disconnect_notify_set(&own, on_disconnect);
  lost = 1;
  for (;;) {
    if (lost) {
      tx_thread_sleep(500);
      lost = nxd_mqtt_client_connect(&own, &server, 1883, 60, 1,
                                     NX_WAIT_FOREVER) != NXD_MQTT_SUCCESS;
    }
    tx_thread_sleep(100);
  }
}
