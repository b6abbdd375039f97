// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/nrf %sdk/zephyr
// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/nrf %sdk/zephyr -DCLOSED
// RUN: %check_iot_tidy -check-suffix=AGAIN %s 'iot-*' %t -- -- \
// RUN:   %sdk/nrf %sdk/zephyr -DBREAK_AGAIN
// RUN: %check_iot_tidy -check-suffix=UP %s 'iot-*' %t -- -- \
// RUN:   %sdk/nrf %sdk/zephyr -DBREAK_UP
// RUN: %check_iot_tidy -check-suffix=DOWN %s 'iot-*' %t -- -- \
// RUN:   %sdk/nrf %sdk/zephyr -DBREAK_DOWN
// Nordic's mqtt_helper: one connection for the whole program; its events are
// functions in a struct inside a struct.
#include <net/mqtt_helper.h>
#include <zephyr/kernel.h>

static struct mqtt_helper_conn_params params = {
    .hostname = {.ptr = "broker", .size = 6},
    .device_id = {.ptr = "meter-7", .size = 7}};

#if !defined(BREAK_DOWN) && !defined(BREAK_UP)
static void connect_again(struct k_work *work) {
  (void)work;
  mqtt_helper_connect(&params);
}
static K_WORK_DELAYABLE_DEFINE(again, connect_again);
#endif

static void on_connack(enum mqtt_conn_return_code code, bool session_present) {
  (void)session_present;
#if !defined(BREAK_DOWN) && !defined(BREAK_UP)
  if (code != MQTT_CONNECTION_ACCEPTED)
    k_work_schedule(&again, K_SECONDS(5));
#endif
#ifdef BREAK_UP
  if (code == MQTT_CONNECTION_ACCEPTED)
    mqtt_helper_connect(&params);
    // CHECK-MESSAGES-UP: :[[@LINE-1]]:5: warning: the connection is already open; a second connect fails with -EOPNOTSUPP [iot-double-connect]
#endif
}

static void on_disconnect(int result) {
  (void)result;
#ifdef BREAK_DOWN
  mqtt_helper_connect(&params);
  // CHECK-MESSAGES-DOWN: :[[@LINE-1]]:3: warning: the connection is opened again at once after the connection was lost, while the service may still hold the old one [iot-reconnect-without-backoff]
#elif !defined(BREAK_UP)
  k_work_schedule(&again, K_SECONDS(5));
#endif
}

int main(void) {
#ifdef CLOSED
  while (mqtt_helper_connect(&params) != 0)
    k_sleep(K_SECONDS(5));
  mqtt_helper_disconnect();
  return mqtt_helper_connect(&params);
#endif
  struct mqtt_helper_cfg config = {
      .cb = {.on_connack = on_connack, .on_disconnect = on_disconnect}};
  if (mqtt_helper_init(&config) != 0)
    return 1;
#ifdef BREAK_AGAIN
  if (mqtt_helper_connect(&params) == 0)
    mqtt_helper_connect(&params);
    // CHECK-MESSAGES-AGAIN: :[[@LINE-1]]:5: warning: the connection is already being opened; a second connect fails with -EOPNOTSUPP [iot-double-connect]
#else
  if (mqtt_helper_connect(&params) != 0)
    return 1;
#endif
  for (;;)
    k_sleep(K_SECONDS(60));
}
