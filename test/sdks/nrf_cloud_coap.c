// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/nrf %sdk/zephyr
// RUN: %check_iot_tidy -check-suffix=AGAIN %s 'iot-*' %t -- -- \
// RUN:   %sdk/nrf %sdk/zephyr -DBREAK_AGAIN
// RUN: %check_iot_tidy -check-suffix=GATE %s 'iot-*' %t -- -- \
// RUN:   %sdk/nrf %sdk/zephyr -DBREAK_GATE
// nRF Cloud over CoAP: one session for the whole program, with a query.
#include <net/nrf_cloud_coap.h>
#include <zephyr/kernel.h>

int main(void) {
  if (nrf_cloud_coap_init() != 0)
    return 1;
#if defined(BREAK_AGAIN)
  if (nrf_cloud_coap_connect(NULL) != 0)
    return 1;
  nrf_cloud_coap_connect(NULL);
  // CHECK-MESSAGES-AGAIN: :[[@LINE-1]]:3: warning: the connection is already open; a second connect is not specified by the library [iot-double-connect]
#elif defined(BREAK_GATE)
  if (nrf_cloud_coap_connect(NULL) != 0)
    return 1;
  if (nrf_cloud_coap_is_connected())
    nrf_cloud_coap_connect(NULL);
    // CHECK-MESSAGES-GATE: :[[@LINE-1]]:5: warning: the connection is already open, and the test before this connect does not tell: 'nrf_cloud_coap_is_connected' says connected here; a second connect is not specified by the library [iot-misread-connection-state]
#endif
#ifndef BREAK_AGAIN
#ifndef BREAK_GATE
  while (nrf_cloud_coap_connect(NULL) != 0)
    k_sleep(K_SECONDS(5));
  nrf_cloud_coap_disconnect();
  nrf_cloud_coap_connect(NULL);
#endif
#endif
  for (;;) {
    if (!nrf_cloud_coap_is_connected())
      nrf_cloud_coap_connect(NULL);
    k_sleep(K_SECONDS(60));
  }
}
