// RUN: %check_iot_tidy %s 'iot-*' %t -- \
// RUN:   --config='{CheckOptions: {iot-double-connect.ReportHarmless: true}}' \
// RUN:   -- %sdk/arduino
// XFAIL: *
// The loop waits too short for the answer, and takes "not connected" for a
// failure.
#include <AsyncMqttClient.h>
#include <WiFi.h>

static AsyncMqttClient broker;

static void waitForBroker() {
  while (!broker.connected()) {
    broker.connect();
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: {{.*}} [iot-double-connect]
    delay(250);
  }
}

void setup() {
  WiFi.begin("ssid", "pass");
  broker.setServer("broker.lan", 1883);
}

void loop() {
  if (WiFi.status() == WL_CONNECTED)
    waitForBroker();
  delay(1000);
}
