// RUN: %check_iot_tidy %s 'iot-*' %t
// The only way out of the loop asks for what never changes, the number first.
#include <mosquitto.h>
#include <stdio.h>

static int level;

int main(void) {
  struct mosquitto *client = mosquitto_new("id", true, NULL);
  mosquitto_connect(client, "b", 1883, 60);
  while (true) {
    puts("step");
    if (1 < level)
      break;
  }
  mosquitto_connect(client, "b", 1883, 60);
  return 0;
}
