// RUN: %check_iot_tidy %s 'iot-*' %t -- \
// RUN:   --config='{CheckOptions: {iot-double-connect.ReportHarmless: true}}' \
// RUN:   -- %sdk/arduino
// With ReportHarmless: another server is set, and the second connect stays with the first.
#include <PubSubClient.h>
#include <WiFi.h>

WiFiClient net;
PubSubClient client(net);

void setup() {
  WiFi.begin("ssid", "pass");
  client.setServer("broker-a", 1883);
  if (!client.connect("dial-1"))
    ESP.restart();
  client.publish("dial/1", "first");
  client.setServer("broker-b", 1883);
  client.connect("dial-1");
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'client' is already open; a second connect sends nothing and returns true, even if another server was set in between [iot-double-connect]
}

void loop() { delay(1000); }
