// RUN: %check_iot_tidy %s 'iot-*' %t
// A helper refuses by an exception while the connection is up.
#include <mosquitto.h>
#include <stdexcept>
#include <unistd.h>

static mosquitto *client;
static bool up;

static void check() {
  if (up)
    throw std::runtime_error("already");
}

static void ensure() {
  try {
    check();
    up = mosquitto_connect(client, "broker", 1883, 60) == MOSQ_ERR_SUCCESS;
  } catch (const std::exception &) {
  }
}

int main() {
  mosquitto_lib_init();
  client = mosquitto_new("x", true, nullptr);
  for (;;) {
    ensure();
    sleep(5);
  }
}
