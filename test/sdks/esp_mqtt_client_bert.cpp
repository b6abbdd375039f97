// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/esp-mqtt-client %sdk/arduino
// RUN: %check_iot_tidy -check-suffix=,HARMLESS %s 'iot-*' %t -- \
// RUN:   -config='{CheckOptions: {iot-double-connect.ReportHarmless: true}}' -- %sdk/esp-mqtt-client %sdk/arduino
// espMqttClient: connect returns false unless the client is disconnected, and while it
// connects it is neither connected nor disconnected.
#include <Ticker.h>
#include <espMqttClient.h>

void twice(espMqttClient &client) {
  if (!client.connect())
    return;
  client.connect();
  // CHECK-MESSAGES-HARMLESS: :[[@LINE-1]]:3: warning: 'client' is already being opened; a second connect sends nothing and returns false unless the client is disconnected [iot-double-connect]
}

void one_id_twice() {
  static espMqttClient one, two;
  one.setServer("broker", 1883).setClientId("lamp");
  two.setServer("broker", 1883).setClientId("lamp");
  if (one.connect())
    two.connect();
  // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: two live connections use the same identity; the service drops one whenever the other connects [iot-duplicate-client-id]
}

void gated(espMqttClient &client) {
  if (client.disconnected())
    client.connect();
}

void retried(espMqttClientSecure &client) {
  while (!client.connect())
    delay(1000);
}

void retried_at_once(espMqttClientSecure &client) {
  while (!client.connect())
    // CHECK-MESSAGES: :[[@LINE-1]]:11: warning: 'client' is opened again at once after a failed attempt, without any wait [iot-reconnect-without-backoff]
    ;
}

void closed_first(espMqttClient &client) {
  if (!client.connect())
    return;
  client.disconnect(true);
  client.connect();
}

// The wrong polarity: opened only where it is open.
void gated_the_other_way(espMqttClient &client) {
  if (!client.connect())
    return;
  client.loop();
  if (!client.disconnected())
    client.connect();
  // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'client' is already being opened, and the test before this connect does not tell: 'disconnected' says connected here; a second connect sends nothing and returns false unless the client is disconnected [iot-misread-connection-state]
}

// The example: the loss sets a flag, loop() waits.
static espMqttClient lamp;
static bool again;
static unsigned long since;

void setup() {
  lamp.setServer("broker", 1883);
  lamp.onDisconnect([](espMqttClientTypes::DisconnectReason) {
    again = true;
    since = millis();
  });
  again = !lamp.connect();
}

void loop() {
  if (again && millis() - since > 5000) {
    again = false;
    lamp.connect();
  }
  lamp.loop();
}

static espMqttClient hasty;

static void on_lost(espMqttClientTypes::DisconnectReason reason) {
  if (reason != espMqttClientTypes::DisconnectReason::USER_OK)
    hasty.connect();
  // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'hasty' is opened again at once after the connection was lost, while the service may still hold the old one [iot-reconnect-without-backoff]
}

static void on_up(bool) {
  hasty.connect();
  // CHECK-MESSAGES-HARMLESS: :[[@LINE-1]]:3: warning: 'hasty' is already open; a second connect sends nothing and returns false unless the client is disconnected [iot-double-connect]
}

void hasty_events() {
  hasty.onConnect(on_up);
  hasty.onDisconnect(on_lost);
  hasty.connect();
}
