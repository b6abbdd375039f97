// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/netxduo
// RUN: %check_iot_tidy -check-suffix=,UP %s 'iot-*' %t -- -- \
// RUN:   %sdk/netxduo -DBREAK_UP
// NetX Duo's hub client: wait_option decides whether connect waits; without
// waiting NX_AZURE_IOT_CONNECTING is no failure.
#include <nx_azure_iot_hub_client.h>

void again(NX_AZURE_IOT_HUB_CLIENT *hub) {
  if (nx_azure_iot_hub_client_connect(hub, 1, TX_WAIT_FOREVER) !=
      NX_AZURE_IOT_SUCCESS)
    return;
  nx_azure_iot_hub_client_connect(hub, 1, TX_WAIT_FOREVER);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'hub' is already open; a second connect fails with NX_AZURE_IOT_ALREADY_CONNECTED, or with NX_AZURE_IOT_CONNECTING while the first attempt runs [iot-double-connect]
}

void again_without_wait(NX_AZURE_IOT_HUB_CLIENT *hub) {
  if (nx_azure_iot_hub_client_connect(hub, 1, TX_NO_WAIT) !=
      NX_AZURE_IOT_SUCCESS)
    return;
  nx_azure_iot_hub_client_connect(hub, 1, TX_NO_WAIT);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'hub' is already being opened; a second connect fails with NX_AZURE_IOT_ALREADY_CONNECTED, or with NX_AZURE_IOT_CONNECTING while the first attempt runs [iot-double-connect]
}

void called_until_up(NX_AZURE_IOT_HUB_CLIENT *hub) {
  UINT status;
  do {
    status = nx_azure_iot_hub_client_connect(hub, 1, TX_NO_WAIT);
    tx_thread_sleep(10);
  } while (status == NX_AZURE_IOT_CONNECTING);
}

void gated(NX_AZURE_IOT_HUB_CLIENT *hub) {
  if (nx_azure_iot_hub_client_connect(hub, 1, 500) != NX_AZURE_IOT_SUCCESS)
    return;
  if (hub->nx_azure_iot_hub_client_state ==
      NX_AZURE_IOT_HUB_CLIENT_STATUS_NOT_CONNECTED)
    nx_azure_iot_hub_client_connect(hub, 1, 500);
}

void gate_inverted(NX_AZURE_IOT_HUB_CLIENT *hub) {
  if (nx_azure_iot_hub_client_connect(hub, 1, 500) != NX_AZURE_IOT_SUCCESS)
    return;
  if (hub->nx_azure_iot_hub_client_state ==
      NX_AZURE_IOT_HUB_CLIENT_STATUS_CONNECTED)
    nx_azure_iot_hub_client_connect(hub, 1, 500);
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'hub' is already open, and the test before this connect does not tell: 'hub->nx_azure_iot_hub_client_state' says connected here; a second connect fails with NX_AZURE_IOT_ALREADY_CONNECTED, or with NX_AZURE_IOT_CONNECTING while the first attempt runs [iot-misread-connection-state]
}

void retried(NX_AZURE_IOT_HUB_CLIENT *hub) {
  while (nx_azure_iot_hub_client_connect(hub, 1, TX_WAIT_FOREVER) !=
         NX_AZURE_IOT_SUCCESS)
    tx_thread_sleep(500);
}

void closed(NX_AZURE_IOT_HUB_CLIENT *hub) {
  if (nx_azure_iot_hub_client_connect(hub, 1, 500) != NX_AZURE_IOT_SUCCESS)
    return;
  nx_azure_iot_hub_client_disconnect(hub);
  nx_azure_iot_hub_client_connect(hub, 1, 500);
}

void gone(NX_AZURE_IOT_HUB_CLIENT *hub) {
  nx_azure_iot_hub_client_deinitialize(hub);
  nx_azure_iot_hub_client_connect(hub, 1, 500);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'hub' was destroyed and is opened without being created again [iot-connect-after-destroy]
}

static NX_AZURE_IOT_HUB_CLIENT client;
static NX_AZURE_IOT iot;
static UINT lost;

// Called with 0 when connected.
static VOID on_status(NX_AZURE_IOT_HUB_CLIENT *hub, UINT status) {
  (void)hub;
  if (status)
    lost = 1;
#ifdef BREAK_UP
  if (!status)
    nx_azure_iot_hub_client_connect(hub, 1, 500);
    // CHECK-MESSAGES-UP: :[[@LINE-1]]:5: warning: 'hub' is already open; a second connect fails with NX_AZURE_IOT_ALREADY_CONNECTED, or with NX_AZURE_IOT_CONNECTING while the first attempt runs [iot-double-connect]
#endif
}

static UCHAR metadata[512];

int main(void) {
  if (nx_azure_iot_hub_client_initialize(
          &client, &iot, (const UCHAR *)"hub", 3, (const UCHAR *)"dev", 3,
          (const UCHAR *)"", 0, 0, 0, 0, 0, metadata, sizeof(metadata), 0))
    return 1;
  nx_azure_iot_hub_client_connection_status_callback_set(&client, on_status);
  lost = 1;
  for (;;) {
    if (lost) {
      nx_azure_iot_hub_client_disconnect(&client);
      tx_thread_sleep(500);
      lost = nx_azure_iot_hub_client_connect(&client, 1, TX_WAIT_FOREVER);
    }
    tx_thread_sleep(100);
  }
}
