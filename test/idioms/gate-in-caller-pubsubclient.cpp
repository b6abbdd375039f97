// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/arduino
// The helper has no test of its own, both of its callers have; loop() returning false
// is a test too.
#include <PubSubClient.h>
#include <WiFi.h>

static WiFiClient net;
static PubSubClient pubSub("mqtt.mesh.example", 1883, net);
static uint32_t attempts;
static bool wantReconnect = false;

static bool sendSubscriptions() { return pubSub.subscribe("msh/2/e/#", 1); }

static void reconnect() {
  if (pubSub.connect("!a1b2c3d4", "mesh", "large4cats")) {
    Serial.println("MQTT up");
    attempts = 0;
    sendSubscriptions();
  } else {
    attempts++;
    Serial.print("MQTT failed, attempt ");
    Serial.println(unsigned(attempts));
  }
}

static uint32_t runOnce() {
  if (!pubSub.loop()) {
    if (WiFi.status() != WL_CONNECTED)
      return 200;
    if (attempts > 10)
      return 60000;
    delay(1000);
    reconnect();
    return pubSub.connected() ? 20 : 30000;
  }
  if (wantReconnect && !pubSub.connected())
    reconnect();
  return 20;
}

void setup() {
  Serial.begin(115200);
  WiFi.begin("mesh", "password");
  pubSub.setCallback([](char *topic, uint8_t *, unsigned int length) {
    Serial.printf("%s: %u bytes\n", topic, length);
    wantReconnect = true;
  });
}

void loop() { delay(runOnce()); }
