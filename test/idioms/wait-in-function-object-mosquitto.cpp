// RUN: %check_iot_tidy %s 'iot-*' %t
// The wait stands in a function object.
#include <functional>
#include <mosquitto.h>
#include <unistd.h>

static std::function<void()> wait_a_bit = [] { sleep(1); };

static void dial(mosquitto *m, const std::function<void()> &pause) {
  while (mosquitto_connect(m, "broker", 1883, 60) != MOSQ_ERR_SUCCESS)
    pause();
}

int main() {
  mosquitto_lib_init();
  mosquitto *a = mosquitto_new("a", true, nullptr);
  mosquitto *b = mosquitto_new("b", true, nullptr);
  while (mosquitto_connect(a, "broker", 1883, 60) != MOSQ_ERR_SUCCESS)
    wait_a_bit();
  dial(b, [] { sleep(1); });
}
