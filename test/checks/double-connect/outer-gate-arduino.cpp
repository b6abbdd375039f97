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
      // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}}is already {{(being opened|open)}}{{.*}} [iot-double-connect]
        client.publish("log", line);
      else
        delay(5000);
    }
  }
  client.loop();
  delay(1000);
}
