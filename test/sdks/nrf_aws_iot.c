// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/nrf %sdk/zephyr
// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/nrf %sdk/zephyr -DCLOSED
// RUN: %check_iot_tidy -check-suffix=AGAIN %s 'iot-*' %t -- -- \
// RUN:   %sdk/nrf %sdk/zephyr -DBREAK_AGAIN
// RUN: %check_iot_tidy -check-suffix=UP %s 'iot-*' %t -- -- \
// RUN:   %sdk/nrf %sdk/zephyr -DBREAK_UP
// RUN: %check_iot_tidy -check-suffix=DOWN %s 'iot-*' %t -- -- \
// RUN:   %sdk/nrf %sdk/zephyr -DBREAK_DOWN
// RUN: %check_iot_tidy -check-suffix=UP %s 'iot-*' %t -- -- \
// RUN:   %sdk/nrf %sdk/zephyr -DBREAK_UP -DAWS_IOT_OLD
// RUN: %check_iot_tidy -check-suffix=DOWN %s 'iot-*' %t -- -- \
// RUN:   %sdk/nrf %sdk/zephyr -DBREAK_DOWN -DAWS_IOT_OLD
// Nordic's aws_iot: one connection for the whole program. The handler is
// argument 0 of init, in older versions argument 1.
#include <net/aws_iot.h>
#include <zephyr/kernel.h>

static const struct aws_iot_config config = {.client_id = "meter-7"};
#ifdef AWS_IOT_OLD
#define INIT(HANDLER) aws_iot_init(&config, HANDLER)
#else
#define INIT(HANDLER) aws_iot_init(HANDLER)
#endif
#define CONNECT() aws_iot_connect(&config)

#ifndef BREAK_DOWN
static void connect_again(struct k_work *work) {
  (void)work;
  CONNECT();
}
static K_WORK_DELAYABLE_DEFINE(again, connect_again);
#endif

static void on_event(const struct aws_iot_evt *evt) {
  switch (evt->type) {
  case AWS_IOT_EVT_CONNECTED:
  case AWS_IOT_EVT_READY:
#ifdef BREAK_UP
    CONNECT();
    // CHECK-MESSAGES-UP: :[[@LINE-1]]:5: warning: the connection is already open; a second connect is refused while the library is not disconnected [iot-double-connect]
#endif
    break;
  case AWS_IOT_EVT_DISCONNECTED:
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
  aws_iot_disconnect();
  return CONNECT();
#endif
  if (INIT(on_event) != 0)
    return 1;
#ifdef BREAK_AGAIN
  if (CONNECT() == 0)
    CONNECT();
    // CHECK-MESSAGES-AGAIN: :[[@LINE-1]]:5: warning: the connection is already being opened; a second connect is refused while the library is not disconnected [iot-double-connect]
#else
  if (CONNECT() != 0)
    return 1;
#endif
  for (;;)
    k_sleep(K_SECONDS(60));
}
