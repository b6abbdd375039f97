// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/arduino
// AsyncMqttClient::connect returns at once unless the client is disconnected.
#include <AsyncMqttClient.h>
#include <WiFi.h>

static const char *HOST = "broker.local";
static AsyncMqttClient mqttClient;
static unsigned long lastReport;

static void onWifi(WiFiEvent_t event) {
  switch (event) {
  case ARDUINO_EVENT_WIFI_STA_GOT_IP:
    Serial.println(WiFi.localIP().toString());
    mqttClient.connect();
    break;
  case ARDUINO_EVENT_WIFI_STA_DISCONNECTED:
    Serial.println("wifi lost");
    break;
  default:
    break;
  }
}

static void onMqttConnect(bool sessionPresent) {
  Serial.print("session present: ");
  Serial.println(int(sessionPresent));
  mqttClient.subscribe("lamp/set", 1);
  mqttClient.publish("lamp/online", 1, true, "1");
}

static void onMqttDisconnect(AsyncMqttClientDisconnectReason reason) {
  Serial.print("mqtt lost, reason ");
  Serial.println(int(reason));
}

void setup() {
  Serial.begin(115200);
  pinMode(LED_BUILTIN, OUTPUT);
  mqttClient.onConnect(onMqttConnect);
  mqttClient.onDisconnect(onMqttDisconnect);
  mqttClient.setServer(HOST, 1883);
  mqttClient.setClientId("lamp-3");
  WiFi.onEvent(onWifi);
  WiFi.begin("home", "secret");
}

void loop() {
  if (millis() - lastReport > 60000) {
    lastReport = millis();
    mqttClient.publish("lamp/rssi", 0, false, String(int(WiFi.RSSI())).c_str());
  }
}
