// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/arduino
// The only gate is the Wi-Fi.
#include <Adafruit_MQTT.h>
#include <Adafruit_MQTT_Client.h>
#include <WiFi.h>

WiFiClient net;
Adafruit_MQTT_Client mqtt(&net, "io.adafruit.com", 1883, "user", "key");
Adafruit_MQTT_Publish feed(&mqtt, "user/feeds/wind");

void setup() {
  Serial.begin(115200);
  WiFi.begin("ssid", "pass");
}

void loop() {
  if (WiFi.status() != WL_CONNECTED) {
    delay(1000);
    return;
  }
  int8_t ret = mqtt.connect();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'mqtt' is already open, and the test before this connect does not tell: {{.*status' tells the state of the network link}}; a second connect opens the network client over the live link and sends another CONNECT; most cores drop the old socket, some leak it [iot-misread-connection-state]
  if (ret != 0) {
    Serial.println(mqtt.connectErrorString(ret));
    mqtt.disconnect();
  } else {
    feed.publish(int32_t(analogRead(A0)));
  }
  delay(10000);
}
