// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/netxduo
// The same with NetX: 0 is what it reports of a connection that is up.
#include "nx_azure_iot_hub_client.h"
#include "tx_api.h"

static NX_AZURE_IOT_HUB_CLIENT hub;
static UINT last = NX_AZURE_IOT_DISCONNECTED;

static VOID on_status(NX_AZURE_IOT_HUB_CLIENT *client, UINT status) {
  (void)client;
  last = status;
}

VOID hub_thread(ULONG input) {
  (void)input;
  nx_azure_iot_hub_client_connection_status_callback_set(&hub, on_status);
  for (;;) {
    if (last != NX_AZURE_IOT_SUCCESS)
      last = nx_azure_iot_hub_client_connect(&hub, 1, 600);
    tx_thread_sleep(100);
  }
}
