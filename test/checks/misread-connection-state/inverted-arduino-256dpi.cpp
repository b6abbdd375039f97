// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/arduino
// The `!` was lost.
#include <MQTT.h>
#include <WiFi.h>

WiFiClient net;
MQTTClient client;

void setup() {
  Serial.begin(115200);
  WiFi.begin("ssid", "pass");
  while (WiFi.status() != WL_CONNECTED)
    delay(250);
  client.begin("broker", net);
  while (!client.connect("coop-1"))
    delay(1000);
  client.subscribe("coop/door");
}

void loop() {
  client.loop();
  if (client.connected()) {
    if (!client.connect("coop-1"))
      // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'client' is already open, and the test before this connect does not tell: {{.*connected.*}}; a second connect closes the live connection without a disconnect and opens a new one under the same client id [iot-misread-connection-state]
      Serial.println("no broker");
  }
  client.publish("coop/door", "shut");
  delay(1000);
}
