// RUN: %check_iot_tidy %s 'iot-*' %t
// Bits of a state word, set and cleared by helpers that are given the mask.
#include <mosquitto.h>
#include <stdbool.h>
#include <stdint.h>
#include <unistd.h>

enum { LINK = 1u << 0, SESSION = 1u << 3 };

static uint32_t bits;

static void put(uint32_t mask, bool on) {
  if (on)
    bits |= mask;
  else
    bits &= ~mask;
}

static bool has(uint32_t mask) { return (bits & mask) == mask; }

static void on_disconnect(struct mosquitto *m, void *data, int rc) {
  (void)m;
  (void)data;
  (void)rc;
  put(SESSION, false);
}

int main(void) {
  mosquitto_lib_init();
  struct mosquitto *m = mosquitto_new("boiler", true, NULL);
  if (!m)
    return 1;
  mosquitto_disconnect_callback_set(m, on_disconnect);
  put(LINK, true);
  for (;;) {
    if (has(LINK) && !has(SESSION)) {
      sleep(5);
      put(SESSION,
          mosquitto_connect(m, "broker.lan", 1883, 60) == MOSQ_ERR_SUCCESS);
    } else if (mosquitto_loop(m, 500, 1) != MOSQ_ERR_SUCCESS)
      put(SESSION, false);
  }
}
