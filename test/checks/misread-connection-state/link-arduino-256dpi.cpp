// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/arduino
// Wi-Fi that is up says nothing about the session.
#include <MQTT.h>
#include <WiFi.h>

WiFiClient net;
MQTTClient client;

void setup() {
  Serial.begin(115200);
  WiFi.begin("ssid", "pass");
  client.begin("broker", net);
}

void loop() {
  client.loop();
  if (WiFi.status() == WL_CONNECTED) {
    if (client.connect("blind-1"))
      // CHECK-MESSAGES: :[[@LINE-1]]:9: warning: 'client' is already open, and the test before this connect does not tell: 'status' tells the state of the network link; a second connect closes the live connection without a disconnect and opens a new one under the same client id [iot-misread-connection-state]
      client.publish("blind/1", "open");
  } else {
    Serial.println("no Wi-Fi");
  }
  delay(5000);
}
