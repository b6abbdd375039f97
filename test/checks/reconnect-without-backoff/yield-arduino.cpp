// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/arduino
// yield() lets the network stack run and comes back at once; delay() waits.
#include <Arduino.h>
#include <ESP8266WiFi.h>
#include <MQTT.h>
#include <PubSubClient.h>

static WiFiClient lampSocket, meterSocket;
static PubSubClient lamp(lampSocket);
static MQTTClient meter;

void setup() {
  lamp.setServer("broker", 1883);
  meter.begin("broker", meterSocket);
}

void loop() {
  while (!lamp.connected()) {
    if (lamp.connect("lamp"))
      // CHECK-MESSAGES: :[[@LINE-1]]:9: warning: 'lamp' is opened again at once after a failed attempt, without any wait [iot-reconnect-without-backoff]
      lamp.subscribe("lamp/set");
    else
      yield();
  }
  lamp.loop();
  while (!meter.connected()) {
    if (!meter.connect("meter"))
      delay(2000);
  }
  meter.loop();
}
