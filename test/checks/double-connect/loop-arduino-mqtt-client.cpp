// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/arduino
// The helper is named ensure, but it ensures nothing.
#include <ArduinoMqttClient.h>
#include <WiFi.h>

WiFiClient wifiClient;
MqttClient mqttClient(wifiClient);

const char broker[] = "test.mosquitto.org";
int port = 1883;
int count = 0;

static bool ensureConnected() {
  mqttClient.setId("nano-33");
  if (!mqttClient.connect(broker, port)) {
  // CHECK-MESSAGES: :[[@LINE-1]]:8: warning: 'mqttClient' is already open; a second connect stops the live connection without a disconnect and opens a new one under the same client id [iot-double-connect]
    Serial.print("MQTT connection failed! Error code = ");
    Serial.println(mqttClient.connectError());
    return false;
  }
  mqttClient.subscribe("nano/33/cmd");
  return true;
}

void setup() {
  Serial.begin(9600);
  while (WiFi.begin("ssid", "pass") != WL_CONNECTED)
    delay(5000);
}

void loop() {
  mqttClient.poll();
  if (ensureConnected()) {
    mqttClient.beginMessage("nano/33/count");
    mqttClient.print(count++);
    mqttClient.endMessage();
  }
  delay(10000);
}
