// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/arduino
// Two names of one constant.
#include <Arduino.h>
#include <PubSubClient.h>
#include <WiFi.h>

static const char *const DEVICE = "meter-gw";
static const char *const ALARM_ID = DEVICE;
WiFiClient netA, netB;
PubSubClient telemetry(netA), alarms(netB);

void setup() {
  telemetry.setServer("h", 1883);
  alarms.setServer("h", 1883);
  telemetry.connect(DEVICE);
  alarms.connect(ALARM_ID);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: {{.*}} [iot-duplicate-client-id]
}

void loop() {}
