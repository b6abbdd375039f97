// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/nrf %sdk/zephyr
// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/nrf %sdk/zephyr -DCLOSED
// RUN: %check_iot_tidy -check-suffix=AGAIN %s 'iot-*' %t -- -- \
// RUN:   %sdk/nrf %sdk/zephyr -DBREAK_AGAIN
// RUN: %check_iot_tidy -check-suffix=UP %s 'iot-*' %t -- -- \
// RUN:   %sdk/nrf %sdk/zephyr -DBREAK_UP
// RUN: %check_iot_tidy -check-suffix=DOWN %s 'iot-*' %t -- -- \
// RUN:   %sdk/nrf %sdk/zephyr -DBREAK_DOWN
// nRF Cloud: one connection for the whole program. NRF_CLOUD_EVT_ERROR before
// it is up is the documented sign to connect again.
#include <net/nrf_cloud.h>
#include <zephyr/kernel.h>

#if !defined(BREAK_DOWN) && !defined(BREAK_UP)
static void connect_again(struct k_work *work) {
  (void)work;
  nrf_cloud_connect();
}
static K_WORK_DELAYABLE_DEFINE(again, connect_again);
#endif

static void on_event(const struct nrf_cloud_evt *evt) {
  switch (evt->type) {
  case NRF_CLOUD_EVT_TRANSPORT_CONNECTED:
  case NRF_CLOUD_EVT_READY:
#ifdef BREAK_UP
    nrf_cloud_connect();
    // CHECK-MESSAGES-UP: :[[@LINE-1]]:5: warning: the connection is already open; a second connect fails with NRF_CLOUD_CONNECT_RES_ERR_ALREADY_CONNECTED [iot-double-connect]
#endif
    break;
  case NRF_CLOUD_EVT_ERROR:
  case NRF_CLOUD_EVT_TRANSPORT_DISCONNECTED:
#ifdef BREAK_DOWN
    nrf_cloud_connect();
    // CHECK-MESSAGES-DOWN: :[[@LINE-1]]:5: warning: the connection is opened again at once after the connection was lost, while the service may still hold the old one [iot-reconnect-without-backoff]
#elif !defined(BREAK_UP)
    k_work_schedule(&again, K_SECONDS(5));
#endif
    break;
  default:
    break;
  }
}

int main(void) {
#ifdef CLOSED
  while (nrf_cloud_connect() != 0)
    k_sleep(K_SECONDS(5));
  nrf_cloud_disconnect();
  return nrf_cloud_connect();
#endif
  struct nrf_cloud_init_param param = {.event_handler = on_event,
                                       .client_id = "meter-7"};
  if (nrf_cloud_init(&param) != 0)
    return 1;
#ifdef BREAK_AGAIN
  if (nrf_cloud_connect() == NRF_CLOUD_CONNECT_RES_SUCCESS)
    nrf_cloud_connect();
    // CHECK-MESSAGES-AGAIN: :[[@LINE-1]]:5: warning: the connection is already being opened; a second connect fails with NRF_CLOUD_CONNECT_RES_ERR_ALREADY_CONNECTED [iot-double-connect]
#else
  if (nrf_cloud_connect() != 0)
    return 1;
#endif
  for (;;)
    k_sleep(K_SECONDS(60));
}
