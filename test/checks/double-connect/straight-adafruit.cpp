// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/arduino
// connect() returns 0 for success: the code takes it for a failure and connects
// the live client again.
#include <Adafruit_MQTT.h>
#include <Adafruit_MQTT_Client.h>
#include <WiFi.h>

WiFiClient net;
Adafruit_MQTT_Client mqtt(&net, "io.adafruit.com", 1883, "user", "key");
Adafruit_MQTT_Publish feed(&mqtt, "user/feeds/temp");

void setup() {
  Serial.begin(115200);
  WiFi.begin("ssid", "pass");
  while (WiFi.status() != WL_CONNECTED)
    delay(500);
  int8_t ret = mqtt.connect();
  if (ret == 0) {
    Serial.println("first try failed, once more");
    ret = mqtt.connect();
    // CHECK-MESSAGES: :[[@LINE-1]]:11: warning: 'mqtt' is already open; a second connect opens the network client over the live link and sends another CONNECT; most cores drop the old socket, some leak it [iot-double-connect]
  }
  Serial.println(ret);
}

void loop() {
  feed.publish(21.5);
  delay(60000);
}
