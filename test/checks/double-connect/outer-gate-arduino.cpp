// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/arduino

#include <MQTT.h>
#include <WiFi.h>

WiFiClient net;
MQTTClient client;
static const char *const backlog[] = {"1", "2", "3"};

void setup() {
  WiFi.begin("ssid", "pass");
  client.begin("broker", net);
}

void loop() {
  if (!client.connected()) {
    for (const char *line : backlog) {
      if (client.connect("logger"))
      // CHECK-MESSAGES: :[[@LINE-1]]:11: warning: 'client' is already open; a second connect closes the live connection without a disconnect and opens a new one under the same client id [iot-double-connect]
        client.publish("log", line);
      else
        delay(5000);
    }
  }
  client.loop();
  delay(1000);
}
