// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/arduino
// connect as the loop's condition, negated, with a dot and a delay.
#include <MQTT.h>
#include <WiFi.h>

static const char ssid[] = "ssid";
static const char pass[] = "pass";
static WiFiClient net;
static MQTTClient client;
static unsigned long lastMillis = 0;

static void connect() {
  Serial.print("checking wifi...");
  while (WiFi.status() != WL_CONNECTED) {
    Serial.print(".");
    delay(1000);
  }
  Serial.print("\nconnecting...");
  while (!client.connect("freezer", "user", "secret")) {
    Serial.print(".");
    delay(1000);
  }
  Serial.println("\nconnected!");
  client.subscribe("/freezer/set");
}

static void messageReceived(String &topic, String &payload) {
  Serial.println("incoming: " + topic + " - " + payload);
}

void setup() {
  Serial.begin(115200);
  WiFi.begin(ssid, pass);
  client.begin("public.cloud.shiftr.io", net);
  client.onMessage(messageReceived);
  connect();
}

void loop() {
  client.loop();
  delay(10);
  if (!client.connected())
    connect();
  if (millis() - lastMillis > 1000) {
    lastMillis = millis();
    client.publish("/freezer/temp", String(analogRead(A0)));
  }
}
