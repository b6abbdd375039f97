// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/arduino
// The link is asked for and servers are polled, but a clock or a delay stands
// between two attempts.
#include <Arduino.h>
#include <ESP8266WiFi.h>
#include <MQTT.h>
#include <PubSubClient.h>

class ESP8266WebServer {
public:
  void handleClient();
};
extern ESP8266WebServer pages;

static WiFiClient lampSocket, meterSocket;
static PubSubClient lamp(lampSocket);
static MQTTClient meter;
static unsigned long tried;

static void keepLamp() {
  if (lamp.connected() || WiFi.status() != WL_CONNECTED)
    return;
  if (millis() - tried < 5000)
    return;
  tried = millis();
  lamp.connect("lamp");
}

static void keepMeter() {
  while (WiFi.status() == WL_CONNECTED && !meter.connected()) {
    if (!meter.connect("meter"))
      delay(500);
  }
}

void setup() {
  lamp.setServer("broker", 1883);
  meter.begin("broker", meterSocket);
}

void loop() {
  pages.handleClient();
  keepLamp();
  lamp.loop();
  keepMeter();
  meter.loop();
  yield();
}
