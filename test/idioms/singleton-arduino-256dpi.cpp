// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/arduino
// The client is made on first use; the function runs every half a minute.
#include <MQTT.h>
#include <WiFi.h>
#include <new>

static WiFiClient *wifi = nullptr;
static MQTTClient *mqtt = nullptr;
static const char *mqttServer = "wled.lan";
static unsigned long lastReconnectAttempt = 0;

static void onMessage(String &topic, String &payload) {
  if (topic == "wled/all")
    digitalWrite(LED_BUILTIN, payload == "ON" ? HIGH : LOW);
}

static bool initMqtt() {
  if (mqttServer[0] == 0 || WiFi.status() != WL_CONNECTED)
    return false;
  if (mqtt == nullptr) {
    void *place = malloc(sizeof(MQTTClient));
    if (place == nullptr)
      return false;
    wifi = new WiFiClient();
    mqtt = new (place) MQTTClient(256);
    mqtt->begin(mqttServer, *wifi);
    mqtt->onMessage(onMessage);
  }
  if (mqtt->connected())
    return true;
  Serial.println("Reconnecting MQTT");
  if (!mqtt->connect("wled-7f", "wled", "pw"))
    return false;
  mqtt->subscribe("wled/all");
  return true;
}

void setup() {
  Serial.begin(115200);
  WiFi.begin("ssid", "pass");
}

void loop() {
  if (mqtt != nullptr)
    mqtt->loop();
  if (millis() - lastReconnectAttempt > 30000) {
    lastReconnectAttempt = millis();
    initMqtt();
  }
  delay(1);
}
