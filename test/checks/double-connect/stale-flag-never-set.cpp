// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/arduino
// `connecting` is reset at once, `online` is never set.
#include <ArduinoMqttClient.h>
#include <WiFi.h>

WiFiClient net;
MqttClient mqtt(net);
static bool online = false;
static bool connecting = false;

static void connectMqtt() {
  if (online || connecting)
    return;
  connecting = true;
  int ok = mqtt.connect("broker", 1883);
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: 'mqtt' is already open; a second connect stops the live connection without a disconnect and opens a new one under the same client id [iot-double-connect]
  connecting = false;
  if (ok)
    mqtt.subscribe("a/b");
  else
    Serial.println("MQTT failed");
}

void setup() { WiFi.begin("ssid", "pass"); }

void loop() {
  connectMqtt();
  mqtt.poll();
  delay(2000);
}
