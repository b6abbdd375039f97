// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/arduino
// RUN: %check_iot_tidy -check-suffix=,HARMLESS %s 'iot-*' %t -- \
// RUN:   -config='{CheckOptions: {iot-double-connect.ReportHarmless: true}}' -- %sdk/arduino
// AsyncMqttClient: connect returns nothing, and does nothing unless disconnected.
#include <AsyncMqttClient.h>
#include <Ticker.h>

void twice(AsyncMqttClient &client) {
  client.connect();
  client.connect();
  // CHECK-MESSAGES-HARMLESS: :[[@LINE-1]]:3: warning: 'client' is already being opened; a second connect is ignored: it returns at once unless the client is disconnected [iot-double-connect]
}

void one_id_twice() {
  static AsyncMqttClient one, two;
  one.setServer("broker", 1883).setClientId("lamp");
  two.setServer("broker", 1883).setClientId("lamp");
  one.connect();
  two.connect();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: two live connections use the same identity; the service drops one whenever the other connects [iot-duplicate-client-id]
}

void gated(AsyncMqttClient &client) {
  if (!client.connected())
    client.connect();
}

void closed_first(AsyncMqttClient &client) {
  client.connect();
  client.disconnect(true);
  client.connect();
}

// The examples: a timer is started where the connection is lost, or was not made.
static AsyncMqttClient lamp;
static Ticker again;

static void open() { lamp.connect(); }

void own_event() {
  lamp.onConnect([](bool) { again.detach(); });
  lamp.onDisconnect(
      [](AsyncMqttClientDisconnectReason) { again.once(2, open); });
  lamp.setServer("broker", 1883);
  lamp.connect();
}

static AsyncMqttClient hasty;

void at_once() {
  hasty.onConnect([](bool) {
    hasty.connect();
    // CHECK-MESSAGES-HARMLESS: :[[@LINE-1]]:5: warning: 'hasty' is already open; a second connect is ignored: it returns at once unless the client is disconnected [iot-double-connect]
  });
  hasty.onDisconnect([](AsyncMqttClientDisconnectReason) {
    hasty.connect();
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'hasty' is opened again at once after the connection was lost, while the service may still hold the old one [iot-reconnect-without-backoff]
  });
  hasty.connect();
}
