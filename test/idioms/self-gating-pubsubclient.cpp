// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/arduino
// PubSubClient::connect does nothing and reports success while the session lives.
#include <ESP8266WiFi.h>
#include <PubSubClient.h>

static WiFiClient net;
static PubSubClient client(net);
static WiFiEventHandler gotIp;
static bool networkUp = false;

static void received(char *topic, uint8_t *payload, unsigned int length) {
  Serial.print(topic);
  Serial.print(": ");
  for (unsigned int i = 0; i < length; ++i)
    Serial.print(char(payload[i]));
  Serial.println();
}

static bool openSession() {
  String id = "meter-" + String(unsigned(ESP.getChipId()), 16);
  if (!client.connect(id.c_str(), "meter", "secret")) {
    Serial.print("mqtt error ");
    Serial.println(client.state());
    return false;
  }
  client.subscribe("meter/cmd");
  return true;
}

void setup() {
  Serial.begin(74880);
  gotIp = WiFi.onStationModeGotIP([](const WiFiEventStationModeGotIP &event) {
    Serial.println(event.ip.toString());
    networkUp = true;
  });
  WiFi.mode(WIFI_STA);
  WiFi.begin("garage", "password");
  client.setServer("192.168.1.10", 1883);
  client.setCallback(received);
}

void loop() {
  if (!networkUp) {
    delay(100);
    return;
  }
  if (openSession()) {
    client.loop();
    client.publish("meter/power", String(analogRead(A0)).c_str());
  }
  delay(2000);
}
