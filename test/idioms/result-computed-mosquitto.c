// RUN: %check_iot_tidy %s 'iot-*' %t
// The result of the attempt goes through arithmetic before it is looked at.
#include <mosquitto.h>
#include <stdlib.h>
#include <unistd.h>

static struct mosquitto *client;

static int raw(void) { return mosquitto_connect(client, "a.lan", 1883, 60); }
static int low_byte(void) { return raw() & 0xff; }
static int shifted(void) { return raw() + 100; }
static int magnitude(void) { return abs(raw()); }
static double as_number(void) { return raw(); }

int main(int argc, char **argv) {
  (void)argv;
  client = mosquitto_new("sum-1", true, NULL);
  if (!client)
    return 1;
  if (argc == 1)
    while (low_byte() != 0)
      sleep(5);
  else if (argc == 2)
    while (shifted() != 100)
      sleep(5);
  else if (argc == 3)
    while (magnitude() != 0)
      sleep(5);
  else
    while (as_number() != 0.0)
      sleep(5);
  return mosquitto_loop_forever(client, -1, 1);
}
