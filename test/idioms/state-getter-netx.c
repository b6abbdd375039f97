// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/netxduo
// The status callback keeps the state, the thread connects only when it is down, with
// the wait as an argument.
#include "nx_azure_iot_hub_client.h"
#include <stdio.h>

static NX_AZURE_IOT nx_azure_iot;
static NX_AZURE_IOT_HUB_CLIENT hub_client;
static NX_SECURE_X509_CERT root_ca;
static UCHAR metadata[4096];
static TX_THREAD thread;
static UCHAR stack[4096];
static UINT retries;
static const UCHAR host[] = "hub.azure-devices.net";
static const UCHAR device[] = "threadx-1";

static UINT exponential_backoff_with_jitter(void) {
  UINT base = retries < 8 ? 1u << retries : 256u;
  retries++;
  return base * TX_TIMER_TICKS_PER_SECOND + (UINT)(tx_time_get() % 50);
}

static VOID status_cb(NX_AZURE_IOT_HUB_CLIENT *client, UINT status) {
  (void)client;
  if (status == NX_AZURE_IOT_SUCCESS) {
    printf("connected\n");
    retries = 0;
  } else {
    printf("disconnected: %x\n", status);
  }
}

static void connection_monitor(void) {
  if (hub_client.nx_azure_iot_hub_client_state ==
      NX_AZURE_IOT_HUB_CLIENT_STATUS_NOT_CONNECTED) {
    tx_thread_sleep(exponential_backoff_with_jitter());
    UINT status = nx_azure_iot_hub_client_connect(
        &hub_client, 1, 10 * TX_TIMER_TICKS_PER_SECOND);
    if (status != NX_AZURE_IOT_SUCCESS)
      printf("connect: %x\n", status);
  }
}

static VOID entry(ULONG parameter) {
  (void)parameter;
  if (nx_azure_iot_hub_client_initialize(
          &hub_client, &nx_azure_iot, host, sizeof(host) - 1, device,
          sizeof(device) - 1, (const UCHAR *)"", 0, 0, 0, 0, 0, metadata,
          sizeof(metadata), &root_ca) != NX_AZURE_IOT_SUCCESS)
    return;
  nx_azure_iot_hub_client_connection_status_callback_set(&hub_client,
                                                         status_cb);
  for (;;) {
    connection_monitor();
    tx_thread_sleep(TX_TIMER_TICKS_PER_SECOND);
  }
}

VOID tx_application_define(VOID *first_unused_memory) {
  (void)first_unused_memory;
  tx_thread_create(&thread, (CHAR *)"azure", entry, 0, stack, sizeof(stack), 4,
                   4, 0, TX_AUTO_START);
}

int main(void) {
  tx_kernel_enter();
  return 0;
}
