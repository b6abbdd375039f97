// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/arduino
// The disconnect handler only arms a Ticker for once.
#include <AsyncMqttClient.h>
#include <Ticker.h>
#include <WiFi.h>

static AsyncMqttClient mqttClient;
static Ticker mqttReconnectTimer;
static Ticker wifiReconnectTimer;

static void connectToMqtt() {
  Serial.println("Connecting to MQTT...");
  mqttClient.connect();
}

static void connectToWifi() { WiFi.begin("ssid", "pass"); }

static void onWifiEvent(WiFiEvent_t event) {
  switch (event) {
  case ARDUINO_EVENT_WIFI_STA_GOT_IP:
    connectToMqtt();
    break;
  case ARDUINO_EVENT_WIFI_STA_DISCONNECTED:
    mqttReconnectTimer.detach();
    wifiReconnectTimer.once(2, connectToWifi);
    break;
  default:
    break;
  }
}

static void onMqttConnect(bool) { mqttClient.subscribe("inverter/limit", 2); }

static void onMqttDisconnect(AsyncMqttClientDisconnectReason reason) {
  Serial.println(int(reason));
  if (WiFi.isConnected())
    mqttReconnectTimer.once(2, connectToMqtt);
}

void setup() {
  Serial.begin(115200);
  WiFi.onEvent(onWifiEvent);
  mqttClient.onConnect(onMqttConnect);
  mqttClient.onDisconnect(onMqttDisconnect);
  mqttClient.setServer(IPAddress(192, 168, 1, 3), 1883);
  connectToWifi();
}

void loop() { delay(1000); }
