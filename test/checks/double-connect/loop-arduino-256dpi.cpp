// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/arduino
// loop() connects on every turn and publishes when that went well: the live session
// is thrown away every second (256dpi/arduino-mqtt #191).
#include <MQTT.h>
#include <WiFi.h>

WiFiClient net;
MQTTClient client(256);
unsigned long uptimeSent = 0;

void messageReceived(String &topic, String &payload) {
  Serial.println("incoming: " + topic + " - " + payload);
}

void setup() {
  Serial.begin(115200);
  WiFi.begin("ssid", "pass");
  while (WiFi.status() != WL_CONNECTED) {
    Serial.print(".");
    delay(1000);
  }
  client.begin("broker.shiftr.io", net);
  client.onMessage(messageReceived);
}

void loop() {
  delay(1000);
  client.loop();
  if (client.connect("arduino", "try", "try")) {
  // CHECK-MESSAGES: :[[@LINE-1]]:7: warning: 'client' is already open; a second connect closes the live connection without a disconnect and opens a new one under the same client id [iot-double-connect]
    client.publish("/uptime", String(millis()).c_str());
    uptimeSent = millis();
  }
}
