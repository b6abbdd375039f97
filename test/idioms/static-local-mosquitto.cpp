// RUN: %check_iot_tidy %s 'iot-*' %t
// A static local variable is initialised once, however often control comes by.
#include <mosquitto.h>
#include <unistd.h>

static mosquitto *client;

static void ensure() {
  static const bool first =
      mosquitto_connect(client, "broker", 1883, 60) == MOSQ_ERR_SUCCESS;
  (void)first;
}

int main() {
  mosquitto_lib_init();
  client = mosquitto_new("once", true, nullptr);
  for (;;) {
    ensure();
    mosquitto_loop(client, 1000, 1);
    sleep(1);
  }
}
