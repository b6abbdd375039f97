// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/arduino
// Several conditions, the time among them, each with its early return.
#include <MQTT.h>
#include <WiFi.h>

static const unsigned long kDelayMin = 5000;
static const unsigned long kDelayMax = 120000;

static WiFiClient net;
static MQTTClient mqtt;
static bool mqttEnabled = true;
static String host = "10.0.0.9";
static unsigned long reconnectDelay = kDelayMin;
static unsigned long lastConnection = 0;

static void onConnected() {
  reconnectDelay = kDelayMin;
  mqtt.subscribe("espurna/set/#");
}

static void mqttConnect() {
  if (!mqttEnabled)
    return;
  if (mqtt.connected())
    return;
  if (WiFi.status() != WL_CONNECTED)
    return;
  if (millis() - lastConnection < reconnectDelay)
    return;
  if (host.isEmpty())
    return;

  lastConnection = millis();
  reconnectDelay += kDelayMin;
  if (reconnectDelay > kDelayMax)
    reconnectDelay = kDelayMax;
  Serial.println("[MQTT] connecting to " + host);
  if (mqtt.connect("espurna-7", "admin", "fibonacci"))
    onConnected();
}

void setup() {
  Serial.begin(115200);
  WiFi.begin("ssid", "pass");
  mqtt.begin("10.0.0.9", net);
}

void loop() {
  mqtt.loop();
  mqttConnect();
  delay(1);
}
