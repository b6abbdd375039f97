// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/particle-mqtt
// hirotakaster's MQTT: true is success, and false is what a live client
// answers.
#include <MQTT.h>

void again(MQTT &client) {
  if (!client.connect("a"))
    return;
  client.connect("a");
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'client' is already open; a second connect sends nothing and returns false, as a failed attempt does [iot-double-connect]
}

void again_with_user(MQTT &client) {
  if (client.connect("a", "user", "secret"))
    client.connect("a", "user", "secret");
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'client' is already open; a second connect sends nothing and returns false, as a failed attempt does [iot-double-connect]
}

void again_with_will(MQTT &client) {
  if (client.connect("a", "u", "s", "t", MQTT::QOS0, 0, "m", true))
    client.connect("a", "u", "s", "t", MQTT::QOS0, 0, "m", true);
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'client' is already open; a second connect sends nothing and returns false, as a failed attempt does [iot-double-connect]
}

void gated(MQTT &client) {
  if (!client.connect("a"))
    return;
  client.subscribe("t");
  if (!client.isConnected())
    client.connect("a");
}

void gate_inverted(MQTT &client) {
  if (client.connect("a") && client.isConnected())
    client.connect("a");
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'client' is already open, and the test before this connect does not tell: 'isConnected' says connected here; a second connect sends nothing and returns false, as a failed attempt does [iot-misread-connection-state]
}

void retried(MQTT &client) {
  while (!client.connect("a"))
    delay(5000);
}

// The polarity of others: false is taken for success.
void retried_on_success(MQTT &client) {
  while (client.connect("a", "user", "secret"))
  // CHECK-MESSAGES: :[[@LINE-1]]:10: warning: 'client' is already open; a second connect sends nothing and returns false, as a failed attempt does [iot-double-connect]
    delay(5000);
}

void closed(MQTT &client) {
  if (!client.connect("a"))
    return;
  client.disconnect();
  client.connect("a", "user", "secret");
}

void lost_at_once(MQTT &client) {
  if (!client.connect("a"))
    return;
  for (;;)
    if (!client.loop())
      client.connect("a");
      // CHECK-MESSAGES: :[[@LINE-1]]:7: warning: 'client' is opened again at once after the connection was lost, while the service may still hold the old one [iot-reconnect-without-backoff]
}

static MQTT own("broker", 1883, nullptr);

void setup() { own.connect("meter-7"); }

void loop() {
  if (own.isConnected())
    own.loop();
  else {
    delay(5000);
    own.connect("meter-7");
  }
}
