// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/arduino
// The same where the platform has its own call to wait, and for other mistakes than
// a loop without any test.
#include <MQTTClient.h>
#include <WiFi.h>

MQTTClient client;

// The link is up, and the session is not asked for.
void link() {
  for (;;) {
    if (WiFi.status() == WL_CONNECTED)
      client.connect("meter-4");
      // CHECK-NOTES: :[[@LINE-1]]:7: warning: 'client' is already open, and the test before this connect does not tell: {{.*}} [iot-misread-connection-state]
      // CHECK-NOTES: :[[@LINE-4]]:3: note: the loop comes back with the connection open
      // CHECK-NOTES: :[[@LINE-3]]:7: note: connect only if !client.connected()
      // CHECK-NOTES: :[[@LINE-4]]:7: note: wait before the next attempt, longer after each one, such as delay(5000)
    client.publish("meter-4/up", "1");
  }
}

void setup() { link(); }
void loop() { client.loop(); }
