// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/zephyr
// What stands behind a helper that stays where it is for good is never reached.
#include <stdbool.h>
#include <zephyr/net/mqtt.h>

enum phase { IDLE, ACTIVE, FAULT };

static struct mqtt_client client;
static bool halted = true;
static enum phase phase = IDLE;

static void halt(void) {
  do {
  } while (halted);
}

static void await_phase(void) {
  while (true) {
    if (phase == FAULT)
      return;
    if (phase == ACTIVE)
      return;
  }
}

int main(int argc, char **argv) {
  mqtt_client_init(&client);
  mqtt_connect(&client);
  if (argc == 1)
    halt();
  else
    await_phase();
  mqtt_connect(&client);
  return 0;
}
