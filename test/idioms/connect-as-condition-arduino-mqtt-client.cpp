// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/arduino
// connect as the loop's condition; two loops in a row, the first for the network.
#include <ArduinoMqttClient.h>
#include <WiFi.h>

static WiFiClientSecure tls;
static MqttClient mqtt(tls);
static const char broker[] = "hub.example.net";
static unsigned long lastMillis;

static void connectWiFi() {
  Serial.print("joining ");
  while (WiFi.begin("ssid", "pass") != WL_CONNECTED) {
    Serial.print(".");
    delay(5000);
  }
  Serial.println();
}

static void connectMQTT() {
  while (!mqtt.connect(broker, 8883)) {
    Serial.print("error ");
    Serial.println(mqtt.connectError());
    delay(5000);
  }
  mqtt.subscribe("devices/panel/messages/#");
}

static void onMessage(int size) {
  Serial.print(mqtt.messageTopic());
  Serial.print(" of ");
  Serial.println(size);
  while (mqtt.available())
    Serial.print(char(mqtt.read()));
}

void setup() {
  Serial.begin(115200);
  tls.setInsecure();
  mqtt.setId("panel");
  mqtt.setUsernamePassword("hub.example.net/panel", "");
  mqtt.onMessage(onMessage);
}

void loop() {
  if (WiFi.status() != WL_CONNECTED)
    connectWiFi();
  if (!mqtt.connected())
    connectMQTT();
  mqtt.poll();
  if (millis() - lastMillis > 5000) {
    lastMillis = millis();
    mqtt.beginMessage("devices/panel/messages/events/");
    mqtt.endMessage();
  }
}
