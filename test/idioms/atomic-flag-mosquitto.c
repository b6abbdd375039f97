// RUN: %check_iot_tidy %s 'iot-*' %t
// RUN: %check_iot_tidy %s 'iot-*' %t.exchange -- -- -DEXCHANGE
// RUN: %check_iot_tidy %s 'iot-*' %t.compare -- -- -DCOMPARE
// RUN: %check_iot_tidy %s 'iot-*' %t.builtin -- -- -DBUILTIN
// RUN: %check_iot_tidy -check-suffix=FORGETS %s 'iot-*' %t.forgets -- -- -DFORGETS
// The flag that goes with the connection is atomic.
#include <mosquitto.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdlib.h>
#include <unistd.h>

static atomic_int up;

static bool take(void) {
#ifdef EXCHANGE
  return atomic_exchange(&up, 1) == 0;
#elif defined COMPARE
  int expected = 0;
  return atomic_compare_exchange_strong(&up, &expected, 1);
#elif defined BUILTIN
  return __sync_bool_compare_and_swap((int *)&up, 0, 1);
#else
  if (atomic_load(&up))
    return false;
#ifndef FORGETS
  atomic_store_explicit(&up, 1, memory_order_release);
#endif
  return true;
#endif
}

int main(void) {
  struct mosquitto *client;
  mosquitto_lib_init();
  client = mosquitto_new("meter-17", true, NULL);
  if (client == NULL)
    return EXIT_FAILURE;
  for (;;) {
    if (take() &&
        mosquitto_connect(client, "broker", 1883, 60) != MOSQ_ERR_SUCCESS) {
      // CHECK-MESSAGES-FORGETS: :[[@LINE-1]]:9: warning: 'client' is already being opened; {{.*}} [iot-double-connect]
      atomic_store(&up, 0);
      sleep(10);
    }
    if (mosquitto_loop(client, 1000, 1) != MOSQ_ERR_SUCCESS) {
      sleep(10);
      atomic_store(&up, 0);
    }
  }
}
