// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/arduino
// With or without credentials: two calls, of which one runs.
#include <MQTT.h>
#include <WiFi.h>

struct MqttSettings {
  const char *id;
  const char *user;
  const char *password;
  bool tls;
};

static WiFiClient plain;
static WiFiClientSecure secure;
static MQTTClient mqtt(256);
static MqttSettings settings = {"ir-server", nullptr, nullptr, false};
static unsigned long lastTry;

static bool mqttReconnect() {
  Serial.print("MQTT as ");
  Serial.println(settings.id);
  bool connected;
  if (settings.user && *settings.user)
    connected = mqtt.connect(settings.id, settings.user, settings.password);
  else
    connected = mqtt.connect(settings.id);
  if (!connected) {
    Serial.println(int(mqtt.lastError()));
    return false;
  }
  mqtt.publish("ir/lwt", "Online");
  mqtt.subscribe("ir/send");
  return true;
}

void setup() {
  Serial.begin(115200);
  WiFi.begin("ssid", "pass");
  if (settings.tls)
    mqtt.begin("broker", 8883, secure);
  else
    mqtt.begin("broker", 1883, plain);
  mqtt.setWill("ir/lwt", "Offline", true, 1);
}

void loop() {
  if (mqtt.connected()) {
    mqtt.loop();
  } else if (millis() - lastTry > 5000) {
    lastTry = millis();
    mqttReconnect();
  }
  delay(2);
}
