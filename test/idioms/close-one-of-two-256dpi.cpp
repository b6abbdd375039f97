// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/arduino
// To close one of two clients, neither of which was opened, opens none: the
// loop is never left, and what stands behind it never runs.
#include <Arduino.h>
#include <MQTT.h>

bool lever();

static MQTTClient main_link;
static MQTTClient spare;

int main() {
  while (!main_link.connected())
    (lever() ? &spare : &main_link)->disconnect();
  spare.connect("press-4");
  return spare.connect("press-4");
}
