// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/arduino
// A lost session arms a one-shot timer; only that timer connects.
#include <MQTT.h>
#include <Ticker.h>
#include <WiFi.h>

static WiFiClient net;
static MQTTClient client;
static Ticker reconnectTimer;
static bool due = true;
static bool armed = false;

static void timerFired() {
  due = true;
  armed = false;
}

static void arm(float seconds) {
  armed = true;
  reconnectTimer.once(seconds, timerFired);
}

static void tryConnect() {
  due = false;
  if (client.connect("fan", "fan", "pw")) {
    client.subscribe("fan/speed");
    return;
  }
  Serial.println(int(client.returnCode()));
  arm(10);
}

static void received(String &topic, String &payload) {
  Serial.println(topic + "=" + payload);
}

void setup() {
  Serial.begin(115200);
  WiFi.begin("ssid", "pass");
  client.begin("broker.lan", net);
  client.onMessage(received);
}

void loop() {
  if (WiFi.status() != WL_CONNECTED)
    return;
  client.loop();
  if (client.connected())
    return;
  if (due)
    tryConnect();
  else if (!armed)
    arm(2);
}
