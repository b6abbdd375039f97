// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/arduino
// The result is dropped.
#include <ArduinoMqttClient.h>
#include <WiFi.h>

WiFiClient net;
MqttClient mqttClient(net);

void setup() {
  Serial.begin(9600);
  WiFi.begin("ssid", "pass");
  mqttClient.setId("board-2");
  for (int i = 0; i < 4; ++i) {
    mqttClient.connect("broker", 1883);
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: the loop opens 'mqttClient' again whatever the outcome was; a second connect stops the live connection without a disconnect and opens a new one under the same client id [iot-ungated-retry-loop]
    Serial.println("attempt");
    delay(2000);
  }
  mqttClient.subscribe("board/2");
}

void loop() {
  mqttClient.poll();
  delay(50);
}
