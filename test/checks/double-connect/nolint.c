// RUN: %check_iot_tidy %s 'iot-*' %t
// A suppression on the line of the call.
#include <mosquitto.h>

int main(void) {
  struct mosquitto *client = mosquitto_new("device", true, 0);
  mosquitto_connect(client, "broker", 1883, 60);
  mosquitto_connect(client, "broker", 1883, 60); // NOLINT(iot-double-connect)
  // NOLINTNEXTLINE(iot-*)
  mosquitto_connect(client, "broker", 1883, 60);
  mosquitto_destroy(client);
  return 0;
}
