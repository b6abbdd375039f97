// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/arduino
// A pointer made on first use, the connection tested, a housekeeping timer behind it.
#include <AsyncMqttClient.h>
#include <ESP8266WiFi.h>
#include <Ticker.h>

static AsyncMqttClient *mqtt = nullptr;
static Ticker housekeeping;
static volatile bool due = false;

static void onConnect(bool) { mqtt->subscribe("strip/set", 0); }

static bool initMqtt() {
  if (mqtt == nullptr) {
    mqtt = new AsyncMqttClient();
    mqtt->onConnect(onConnect);
    mqtt->setServer("strip.lan", 1883);
    mqtt->setClientId("strip-2");
  }
  if (mqtt->connected())
    return true;
  mqtt->connect();
  return false;
}

static void tick() { due = true; }

void setup() {
  Serial.begin(115200);
  WiFi.begin("ssid", "pass");
  housekeeping.attach(30, tick);
}

void loop() {
  if (!due)
    return;
  due = false;
  if (WiFi.isConnected())
    initMqtt();
}
