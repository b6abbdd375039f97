// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/arduino
// WiFiClient::connect opens one HTTP request after the other: no session of a broker.
#include <MQTT.h>
#include <WiFi.h>

static WiFiClient web;
static WiFiClient net;
static MQTTClient mqtt;
static unsigned long lastUpload;
static int uploads;

static bool upload(int value) {
  if (!web.connect("api.example.com", 80)) {
    Serial.println("no web server");
    return false;
  }
  web.println("GET /update?v=" + String(value) + " HTTP/1.1");
  web.println("Host: api.example.com");
  web.println("Connection: close");
  web.println();
  unsigned long start = millis();
  while (web.connected() && millis() - start < 5000)
    while (web.available())
      web.read();
  web.stop();
  ++uploads;
  return true;
}

void setup() {
  Serial.begin(115200);
  WiFi.begin("ssid", "pass");
  mqtt.begin("broker.lan", net);
  while (!mqtt.connect("weather-2"))
    delay(1000);
}

void loop() {
  mqtt.loop();
  if (millis() - lastUpload > 60000) {
    lastUpload = millis();
    if (!upload(analogRead(A0)))
      upload(-1);
  }
  delay(20);
}
