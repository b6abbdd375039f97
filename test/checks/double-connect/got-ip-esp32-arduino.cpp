// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/arduino
// WiFi.onEvent: the address comes again after every roaming.
#include <MQTT.h>
#include <WiFi.h>

WiFiClient net;
MQTTClient mqtt;

static void startMqtt() {
  Serial.println("MQTT: connecting");
  if (mqtt.connect("esp32-lamp", "lamp", "secret"))
  // CHECK-MESSAGES: :[[@LINE-1]]:7: warning: 'mqtt' is already open; a second connect closes the live connection without a disconnect and opens a new one under the same client id [iot-double-connect]
    mqtt.subscribe("lamp/set");
}

void onWiFi(arduino_event_id_t event) {
  switch (event) {
  case ARDUINO_EVENT_WIFI_STA_GOT_IP:
    Serial.println(WiFi.localIP().toString());
    startMqtt();
    break;
  case ARDUINO_EVENT_WIFI_STA_DISCONNECTED:
    Serial.println("WiFi lost");
    break;
  default:
    break;
  }
}

void setup() {
  Serial.begin(115200);
  mqtt.begin("192.168.1.10", net);
  WiFi.onEvent(onWiFi);
  WiFi.mode(WIFI_STA);
  WiFi.begin("ssid", "pass");
}

void loop() {
  mqtt.loop();
  delay(10);
}
