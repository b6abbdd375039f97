// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/arduino
// RUN: %check_iot_tidy -check-suffix=HARMLESS %s 'iot-*' %t -- \
// RUN:   --config='{CheckOptions: {iot-double-connect.ReportHarmless: true}}' \
// RUN:   -- %sdk/arduino
// The repeating timer asks every five seconds; the client ignores it unless it is
// disconnected.
#include <AsyncMqttClient.h>
#include <Ticker.h>
#include <WiFi.h>

AsyncMqttClient mqttClient;
Ticker mqttTimer;

void connectToMqtt() {
  Serial.println("Connecting to MQTT...");
  mqttClient.connect();
  // CHECK-MESSAGES-HARMLESS: :[[@LINE-1]]:3: warning: 'mqttClient' is already {{(being opened|open)}}; a second connect is ignored: it returns at once unless the client is disconnected [iot-double-connect]
}

void setup() {
  Serial.begin(115200);
  mqttClient.setServer("broker", 1883);
  WiFi.begin("ssid", "pass");
  mqttTimer.attach(5, connectToMqtt);
}

void loop() {}
