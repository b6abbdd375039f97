// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/arduino
// XFAIL: *
// Two boards with this sketch evict each other. One board with it is right, and
// how many there are does not stand in the code.
#include <PubSubClient.h>
#include <WiFi.h>

static WiFiClient net;
static PubSubClient mqtt(net);
static unsigned long lastTry;

void setup() {
  WiFi.begin("ssid", "pass");
  mqtt.setServer("broker.lan", 1883);
}

void loop() {
  if (!mqtt.loop() && millis() - lastTry > 10000) {
    lastTry = millis();
    mqtt.connect("window-contact");
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}}
    // [iot-duplicate-client-id]
  }
}
