// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/arduino
// The return code is shown in every round, and never tested.
#include <Adafruit_MQTT.h>
#include <Adafruit_MQTT_Client.h>
#include <WiFi.h>

WiFiClient net;
Adafruit_MQTT_Client mqtt(&net, "io.adafruit.com", 1883, "user", "key");
Adafruit_MQTT_Publish feed(&mqtt, "user/feeds/light");

void setup() {
  Serial.begin(115200);
  WiFi.begin("ssid", "pass");
  while (WiFi.status() != WL_CONNECTED)
    delay(250);
  uint8_t retries = 3;
  while (retries--) {
    Serial.println(mqtt.connectErrorString(mqtt.connect()));
    // CHECK-MESSAGES: :[[@LINE-1]]:44: warning: the loop opens 'mqtt' again whatever the outcome was; a second connect opens the network client over the live link and sends another CONNECT; most cores drop the old socket, some leak it [iot-ungated-retry-loop]
    delay(5000);
  }
}

void loop() {
  feed.publish(int32_t(analogRead(A0)));
  mqtt.processPackets(10000);
}
