// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/arduino
// The dots go on after the connection is there.
#include <MQTT.h>
#include <WiFi.h>

WiFiClient net;
MQTTClient client;

static void connectMqtt() {
  for (int i = 0; i < 10; i++) {
    client.connect("plug-8", "user", "secret");
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: the loop opens 'client' again whatever the outcome was; a second connect closes the live connection without a disconnect and opens a new one under the same client id [iot-ungated-retry-loop]
    Serial.print('.');
    delay(500);
  }
  Serial.println("done");
}

void setup() {
  Serial.begin(115200);
  WiFi.begin("ssid", "pass");
  while (WiFi.status() != WL_CONNECTED)
    delay(250);
  client.begin("broker", net);
  connectMqtt();
  client.subscribe("plug/8/set");
}

void loop() {
  client.loop();
  delay(10);
}
