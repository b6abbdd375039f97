// RUN: %check_iot_tidy %s 'iot-*' %t
// Far more states than are kept, and helpers that never come back: whether they do is
// said by a flag, or by what is asked of another connection.
#include <mosquitto.h>
#include <stdbool.h>
#include <stddef.h>
#include <unistd.h>

#define SITE(N)                                                 \
  static struct mosquitto *client##N;                           \
  static void keep##N(void) {                                   \
    if (mosquitto_socket(client##N) == -1)                      \
      mosquitto_connect(client##N, "broker", 1883, 60);         \
    mosquitto_loop(client##N, 10, 1);                           \
  }

SITE(0)
SITE(1)
SITE(2)
SITE(3)
SITE(4)
SITE(5)

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
  client0 = mosquitto_new("site0", true, NULL);
  client1 = mosquitto_new("site1", true, NULL);
  client2 = mosquitto_new("site2", true, NULL);
  client3 = mosquitto_new("site3", true, NULL);
  client4 = mosquitto_new("site4", true, NULL);
  client5 = mosquitto_new("site5", true, NULL);
  wire = mosquitto_new("wire", true, NULL);
  radio = mosquitto_new("radio", true, NULL);
  for (int i = 0; i < 100; i++) {
    keep0();
    keep1();
    keep2();
    keep3();
    keep4();
    keep5();
  }
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
