// RUN: %check_iot_tidy %s 'iot-*' %t
// The choice is kept in a variable that others test as well.
#include <mosquitto.h>
#include <stdbool.h>
#include <stddef.h>

bool wants_spare(void);

int main(void) {
  struct mosquitto *usual = mosquitto_new("usual", true, NULL);
  struct mosquitto *spare = mosquitto_new("spare", true, NULL);
  const bool on_spare = wants_spare();
  if (mosquitto_connect(on_spare ? spare : usual, "broker", 1883, 60))
    return 1;
  if (!on_spare)
    mosquitto_connect(spare, "broker", 1883, 60);
  mosquitto_disconnect(on_spare ? spare : usual);
  if (on_spare)
    mosquitto_connect(spare, "broker", 1883, 60);
  return 0;
}
