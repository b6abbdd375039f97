// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/arduino
// One condition of several parts.
#include <Adafruit_MQTT_Client.h>
#include <ESP8266WiFi.h>

static WiFiClient net;
static Adafruit_MQTT_Client mqtt(&net, "10.1.1.1", 1883, "charger", "pw");
static Adafruit_MQTT_Publish amps(&mqtt, "charger/amps");
static unsigned long nextAttempt = 0;
static int badAttempts = 0;
static bool sleeping = false;

static void attempt() {
  int8_t code = mqtt.connect();
  if (code == 0) {
    badAttempts = 0;
    return;
  }
  ++badAttempts;
  Serial.println(mqtt.connectErrorString(code));
  mqtt.disconnect();
}

static void mqttLoop() {
  bool due = long(millis() - nextAttempt) >= 0;
  if (!sleeping && due && WiFi.isConnected() && !mqtt.connected()) {
    nextAttempt = millis() + (badAttempts > 5 ? 60000 : 10000);
    attempt();
  }
  if (mqtt.connected())
    mqtt.processPackets(20);
}

void setup() {
  Serial.begin(9600);
  WiFi.begin("garage", "pw");
}

void loop() {
  static unsigned long last = 0;
  mqttLoop();
  if (millis() - last > 5000) {
    last = millis();
    amps.publish(analogRead(A0) * 0.01);
  }
  sleeping = digitalRead(4) == LOW;
}
