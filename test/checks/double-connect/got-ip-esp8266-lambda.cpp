// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/arduino

#include <ESP8266WiFi.h>
#include <MQTT.h>

static WiFiClient net;
static MQTTClient mqtt;
static WiFiEventHandler gotIp;

void setup() {
  Serial.begin(115200);
  mqtt.begin("broker", net);
  gotIp = WiFi.onStationModeGotIP([](const WiFiEventStationModeGotIP &e) {
    Serial.println(e.ip.toString());
    mqtt.connect("plug-7");
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'mqtt' is already open; a second connect closes the live connection without a disconnect and opens a new one under the same client id [iot-double-connect]
    mqtt.subscribe("plug/7/set");
  });
  WiFi.begin("ssid", "pass");
}

void loop() {
  mqtt.loop();
  digitalWrite(LED_BUILTIN, mqtt.connected() ? LOW : HIGH);
  delay(10);
}
