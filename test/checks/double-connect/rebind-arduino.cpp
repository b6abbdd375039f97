// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/arduino
// A command names a new broker; the client connects there without leaving the old one.
#include <MQTT.h>
#include <WiFi.h>

WiFiClient net;
MQTTClient client;
static String newHost;

void onMessage(String &topic, String &payload) {
  if (topic == "cfg/broker")
    newHost = payload;
}

static void connectMqtt() {
  while (!client.connect("switcher")) {
    Serial.print('.');
    delay(1000);
  }
  client.subscribe("cfg/broker");
}

void setup() {
  WiFi.begin("ssid", "pass");
  client.begin("broker-a", net);
  client.onMessage(onMessage);
  connectMqtt();
}

void loop() {
  client.loop();
  if (!client.connected())
    connectMqtt();
  if (!newHost.isEmpty()) {
    client.setHost(newHost.c_str());
    client.connect("switcher");
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'client' is already open; a second connect closes the live connection without a disconnect and opens a new one under the same client id [iot-double-connect]
    newHost = "";
  }
  delay(10);
}
