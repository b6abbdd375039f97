// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/nrf %sdk/zephyr
// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/nrf %sdk/zephyr -DCLOSED
// RUN: %check_iot_tidy -check-suffix=AGAIN %s 'iot-*' %t -- -- \
// RUN:   %sdk/nrf %sdk/zephyr -DBREAK_AGAIN
// RUN: %check_iot_tidy -check-suffix=UP %s 'iot-*' %t -- -- \
// RUN:   %sdk/nrf %sdk/zephyr -DBREAK_UP
// RUN: %check_iot_tidy -check-suffix=DOWN %s 'iot-*' %t -- -- \
// RUN:   %sdk/nrf %sdk/zephyr -DBREAK_DOWN
// RUN: %check_iot_tidy -check-suffix=UP %s 'iot-*' %t -- -- \
// RUN:   %sdk/nrf %sdk/zephyr -DBREAK_UP -DAZURE_IOT_HUB_1
// RUN: %check_iot_tidy -check-suffix=DOWN %s 'iot-*' %t -- -- \
// RUN:   %sdk/nrf %sdk/zephyr -DBREAK_DOWN -DAZURE_IOT_HUB_1
// Nordic's azure_iot_hub: one connection for the whole program. The handler is
// argument 0 of init, in 1.x argument 1.
#include <net/azure_iot_hub.h>
#include <zephyr/kernel.h>

static const struct azure_iot_hub_config config = {
    .device_id = {.ptr = "meter-7", .size = 7}};
#ifdef AZURE_IOT_HUB_1
#define INIT(HANDLER) azure_iot_hub_init(&config, HANDLER)
#define CONNECT() azure_iot_hub_connect()
#else
#define INIT(HANDLER) azure_iot_hub_init(HANDLER)
#define CONNECT() azure_iot_hub_connect(&config)
#endif

#ifndef BREAK_DOWN
static void connect_again(struct k_work *work) {
  (void)work;
  CONNECT();
}
static K_WORK_DELAYABLE_DEFINE(again, connect_again);
#endif

static void on_event(struct azure_iot_hub_evt *evt) {
  switch (evt->type) {
  case AZURE_IOT_HUB_EVT_CONNECTED:
  case AZURE_IOT_HUB_EVT_READY:
#ifdef BREAK_UP
    CONNECT();
    // CHECK-MESSAGES-UP: :[[@LINE-1]]:5: warning: the connection is already open; a second connect fails with -EINPROGRESS, or with the error of a library that is not disconnected [iot-double-connect]
#endif
    break;
  case AZURE_IOT_HUB_EVT_CONNECTION_FAILED:
  case AZURE_IOT_HUB_EVT_DISCONNECTED:
#ifdef BREAK_DOWN
    CONNECT();
    // CHECK-MESSAGES-DOWN: :[[@LINE-1]]:5: warning: the connection is opened again at once after the connection was lost, while the service may still hold the old one [iot-reconnect-without-backoff]
#else
    k_work_schedule(&again, K_SECONDS(5));
#endif
    break;
  default:
    break;
  }
}

int main(void) {
#ifdef CLOSED
  while (CONNECT() != 0)
    k_sleep(K_SECONDS(5));
  azure_iot_hub_disconnect();
  return CONNECT();
#endif
  if (INIT(on_event) != 0)
    return 1;
#ifdef BREAK_AGAIN
  if (CONNECT() == 0)
    CONNECT();
    // CHECK-MESSAGES-AGAIN: :[[@LINE-1]]:5: warning: the connection is already being opened; a second connect fails with -EINPROGRESS, or with the error of a library that is not disconnected [iot-double-connect]
#else
  if (CONNECT() != 0)
    return 1;
#endif
  for (;;)
    k_sleep(K_SECONDS(60));
}
