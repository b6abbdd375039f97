// RUN: %check_iot_tidy %s 'iot-*' %t
// The gate is what an atomic variable held before.
#include <atomic>
#include <mosquitto.h>
#include <unistd.h>

static mosquitto *a, *b, *c;
static std::atomic<bool> up{false};
static std::atomic<unsigned> bits{0};
static std::atomic<int> slots{1};

static bool dial(mosquitto *m) {
  return mosquitto_connect(m, "broker", 1883, 60) == MOSQ_ERR_SUCCESS;
}

static void by_exchange() {
  if (up.exchange(true))
    return;
  if (!dial(a))
    up.store(false);
}

static void by_bit() {
  if (bits.fetch_or(1u) & 1u)
    return;
  if (!dial(b))
    bits.fetch_and(~1u);
}

static void by_count() {
  if (slots.fetch_sub(1) <= 0) {
    slots.fetch_add(1);
    return;
  }
  if (!dial(c))
    slots.fetch_add(1);
}

int main() {
  mosquitto_lib_init();
  a = mosquitto_new("a", true, nullptr);
  b = mosquitto_new("b", true, nullptr);
  c = mosquitto_new("c", true, nullptr);
  for (;;) {
    by_exchange();
    by_bit();
    by_count();
    sleep(5);
  }
}
