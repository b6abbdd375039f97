// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/arduino
// A client for the display and one for the pump, with one id at one broker.
#include <PubSubClient.h>
#include <WiFi.h>

WiFiClient netA, netB;
PubSubClient display("broker", 1883, netA);
PubSubClient pump("broker", 1883, netB);

void setup() {
  Serial.begin(115200);
  WiFi.begin("ssid", "pass");
  while (WiFi.status() != WL_CONNECTED)
    delay(250);
  while (!display.connect("garden"))
    delay(5000);
  while (!pump.connect("garden"))
    // CHECK-MESSAGES: :[[@LINE-1]]:11: warning: two live connections use the same identity; the service drops one whenever the other connects [iot-duplicate-client-id]
    delay(5000);
  pump.subscribe("garden/pump");
}

void loop() {
  display.loop();
  pump.loop();
  delay(10);
}
