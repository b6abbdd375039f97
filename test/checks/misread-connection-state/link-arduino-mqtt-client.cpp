// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/arduino
// isConnected() of the Wi-Fi library.
#include <ArduinoMqttClient.h>
#include <ESP8266WiFi.h>

WiFiClient net;
MqttClient mqttClient(net);

static void connectBroker() {
  if (!WiFi.isConnected())
    return;
  if (!mqttClient.connect("broker", 1883)) {
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'mqttClient' is already open, and the test before this connect does not tell: {{.*isConnected' tells the state of the network link}}; a second connect stops the live connection without a disconnect and opens a new one under the same client id [iot-misread-connection-state]
    Serial.println(mqttClient.connectError());
    return;
  }
  mqttClient.subscribe("shed/set");
}

void setup() {
  Serial.begin(115200);
  WiFi.begin("ssid", "pass");
  mqttClient.setId("shed");
}

void loop() {
  connectBroker();
  for (int i = 0; i < 100; i++) {
    mqttClient.poll();
    delay(100);
  }
}
