// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/arduino
// Whether the link is up has been asked, and servers have been polled: neither
// is a wait between a failed attempt and the next.
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
static unsigned long shown;

static void keepLamp() {
  if (lamp.connected())
    return;
  if (WiFi.status() != WL_CONNECTED)
    return;
  lamp.connect("lamp");
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'lamp' is opened again at once after a failed attempt, without any wait [iot-reconnect-without-backoff]
}

static void keepMeter() {
  if (WiFi.status() == WL_CONNECTED && !meter.connected())
    meter.connect("meter");
  // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'meter' is opened again at once after a failed attempt, without any wait [iot-reconnect-without-backoff]
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
  shown = millis();
}
