// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/arduino
// The local client is asked, the cloud client connects.
#include <MQTT.h>
#include <WiFi.h>

WiFiClient netLocal, netCloud;
MQTTClient localClient, cloudClient;

void setup() {
  WiFi.begin("ssid", "pass");
  localClient.begin("10.0.0.1", netLocal);
  cloudClient.begin("cloud", netCloud);
  while (!localClient.connect("gw"))
    delay(1000);
  while (!cloudClient.connect("gw"))
    delay(1000);
}

void loop() {
  localClient.loop();
  cloudClient.loop();
  if (!localClient.connected()) {
    delay(5000);
    cloudClient.connect("gw");
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'cloudClient' is already open, and the test before this connect does not tell: {{.*}}; a second connect closes the live connection without a disconnect and opens a new one under the same client id [iot-misread-connection-state]
  }
  delay(10);
}
