// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/arduino
// Each client has its own gate and its own network client.
#include <MQTT.h>
#include <WiFi.h>

static WiFiClient localNet;
static WiFiClientSecure cloudNet;
static MQTTClient localClient;
static MQTTClient cloudClient(1024);

static bool ensure(MQTTClient &client, const char *id, const char *topic) {
  if (client.connected())
    return true;
  if (!client.connect(id, "user", "pw")) {
    Serial.print(id);
    Serial.println(int(client.lastError()));
    return false;
  }
  client.subscribe(topic);
  return true;
}

static void toCloud(String &topic, String &payload) {
  cloudClient.publish(topic.c_str(), payload);
}

static void toLocal(String &topic, String &payload) {
  localClient.publish(topic.c_str(), payload);
}

void setup() {
  Serial.begin(115200);
  WiFi.begin("ssid", "pass");
  cloudNet.setInsecure();
  localClient.begin("mqtt.lan", localNet);
  cloudClient.begin("mqtt.example.com", 8883, cloudNet);
  localClient.onMessage(toCloud);
  cloudClient.onMessage(toLocal);
}

void loop() {
  if (WiFi.status() != WL_CONNECTED) {
    delay(500);
    return;
  }
  bool local = ensure(localClient, "hub-local", "house/#");
  bool cloud = ensure(cloudClient, "hub-cloud", "cmd/#");
  if (local)
    localClient.loop();
  if (cloud)
    cloudClient.loop();
  delay(local && cloud ? 10 : 5000);
}
