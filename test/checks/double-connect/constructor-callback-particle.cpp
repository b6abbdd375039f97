// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/particle-mqtt
// The message handler is given to the constructor.
#include <MQTT.h>

static bool moved = false;
static void received(char *, unsigned char *, unsigned int) { moved = true; }
MQTT client("a.example.com", 1883, received);

void setup() { client.connect("photon-12"); }

void loop() {
  if (moved) {
    moved = false;
    client.setBroker("b.example.com", 1883);
    client.connect("photon-12");
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: {{.*}} [iot-double-connect]
  }
  client.loop();
}
