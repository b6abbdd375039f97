// RUN: %check_iot_tidy %s 'iot-*' %t
// Far more states than are kept, and helpers that never come back: whether they do is
// said by a flag, or by what is asked of another connection.
#include "Inputs/sites-mosquitto.h"
#include <unistd.h>

static struct mosquitto *wire, *radio;
static bool stop; // nobody sets it

static void by_flag(void) {
  while (!stop)
    mosquitto_loop(radio, 100, 1);
}

static void by_result(void) {
  do
    mosquitto_loop(radio, 100, 1);
  while (mosquitto_socket(radio) != -2); // none is -1
}

static void by_flag_alone(void) {
  for (;;)
    if (stop)
      return;
}

int main(int argc, char **argv) {
  make_sites();
  wire = mosquitto_new("wire", true, NULL);
  radio = mosquitto_new("radio", true, NULL);
  for (int i = 0; i < 100; i++)
    keep_sites();
  mosquitto_connect(wire, "broker", 1883, 60);
  if (argc == 1)
    by_flag();
  else if (argc == 2)
    by_result();
  else
    by_flag_alone();
  mosquitto_connect(wire, "broker", 1883, 60);
  return 0;
}
