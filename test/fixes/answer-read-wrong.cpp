// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/arduino
// connect() answers zero on success, so that the loop goes on once it is connected: with
// a gate in its condition it would wait for as long as that lasts. No edit there.
// CHECK-FIXES-NOT: {{while.*connected}}
#include <Adafruit_MQTT.h>
#include <Adafruit_MQTT_Client.h>
#include <WiFi.h>

static WiFiClient tcp;
static Adafruit_MQTT_Client mqtt(&tcp, "broker", 1883, "bell", "user", "x");

void setup() {
  uint8_t tries = 3;
  while (!mqtt.connect()) {
    // CHECK-MESSAGES: :[[@LINE-1]]:11: warning: 'mqtt' is already open{{.*}} [iot-double-connect]
    delay(5000);
    if (--tries == 0)
      return;
  }
}

void loop() { mqtt.processPackets(100); }
