// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/arduino
// The arguments ended up outside the call: a comma expression whose value is `will`.
#include <MQTT.h>
#include <WiFi.h>

WiFiClient net;
MQTTClient client;
static const char *will = "offline";

void setup() {
  WiFi.begin("ssid", "pass");
  client.begin("broker", net);
}

void loop() {
  client.loop();
  if (client.connect("boiler"), "user", "pw", will)
  // CHECK-MESSAGES: :[[@LINE-1]]:7: warning: 'client' is already open; a second connect closes the live connection without a disconnect and opens a new one under the same client id [iot-double-connect]
    client.publish("boiler", "on line");
  delay(1000);
}
