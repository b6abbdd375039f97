// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/arduino
// RUN: %check_iot_tidy -check-suffix=HARMLESS %s 'iot-*' %t -- \
// RUN:   --config='{CheckOptions: {iot-double-connect.ReportHarmless: true}}' \
// RUN:   -- %sdk/arduino
// A second connect on a connected PubSubClient sends nothing and returns true.
#include <PubSubClient.h>
#include <WiFi.h>

WiFiClient net;
PubSubClient client("broker", 1883, net);

void setup() {
  WiFi.begin("ssid", "pass");
  while (WiFi.status() != WL_CONNECTED)
    delay(500);
  if (client.connect("lamp-1"))
    client.publish("lamp/1", "on line");
}

void loop() {
  client.loop();
  if (client.connect("lamp-1"))
    // CHECK-MESSAGES-HARMLESS: :[[@LINE-1]]:7: warning: 'client' is already open; a second connect sends nothing and returns true, even if another server was set in between [iot-double-connect]
    client.publish("lamp/1", "still here");
  delay(1000);
}
