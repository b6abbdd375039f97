// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/arduino
// To print, or to switch a lamp, is no wait.
#include <Arduino.h>
#include <MQTT.h>
#include <WiFi.h>

static WiFiClient net;
static MQTTClient client;

void setup() {
  client.begin("broker", net);
  while (!client.connect("meter-17")) {
    // CHECK-MESSAGES: :[[@LINE-1]]:11: warning: 'client' is opened again at once after a failed attempt, without any wait [iot-reconnect-without-backoff]
    Serial.println("again");
    digitalWrite(2, 1);
  }
}

void loop() { client.loop(); }
