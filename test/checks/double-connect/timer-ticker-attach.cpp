// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/arduino
// `.once` was meant.
#include <MQTT.h>
#include <Ticker.h>
#include <WiFi.h>

WiFiClient net;
MQTTClient mqttClient;
Ticker mqttReconnectTimer;

void connectToMqtt() {
  Serial.println("Connecting to MQTT...");
  mqttClient.connect("relay-2", "relay", "secret");
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mqttClient' is already open; a second connect closes the live connection without a disconnect and opens a new one under the same client id [iot-double-connect]
}

void setup() {
  Serial.begin(115200);
  WiFi.begin("ssid", "pass");
  mqttClient.begin("broker", net);
  mqttReconnectTimer.attach(5, connectToMqtt);
}

void loop() {
  mqttClient.loop();
  delay(10);
}
