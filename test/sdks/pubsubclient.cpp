// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/arduino
// RUN: %check_iot_tidy -check-suffix=,HARMLESS %s 'iot-*' %t -- \
// RUN:   --config='{CheckOptions: {iot-double-connect.ReportHarmless: true}}' \
// RUN:   -- %sdk/arduino
// PubSubClient: connect does nothing on a live client; state() is 0 when
// connected.
#include <PubSubClient.h>
#include <WiFi.h>

void again(PubSubClient &client) {
  if (client.connect("a"))
    client.connect("a");
    // CHECK-MESSAGES-HARMLESS: :[[@LINE-1]]:5: warning: 'client' is already open; a second connect sends nothing and returns true, even if another server was set in between [iot-double-connect]
}

void again_with_user(PubSubClient &client) {
  if (client.connect("a", "user", "secret"))
    client.connect("a", "user", "secret");
    // CHECK-MESSAGES-HARMLESS: :[[@LINE-1]]:5: warning: 'client' is already open; a second connect sends nothing and returns true, even if another server was set in between [iot-double-connect]
}

void again_with_will(PubSubClient &client) {
  if (client.connect("a", "t", 0, false, "gone"))
    client.connect("a", "t", 0, false, "gone");
    // CHECK-MESSAGES-HARMLESS: :[[@LINE-1]]:5: warning: 'client' is already open; a second connect sends nothing and returns true, even if another server was set in between [iot-double-connect]
}

void again_with_user_and_will(PubSubClient &client) {
  if (client.connect("a", "u", "s", "t", 0, false, "gone"))
    client.connect("a", "u", "s", "t", 0, false, "gone");
    // CHECK-MESSAGES-HARMLESS: :[[@LINE-1]]:5: warning: 'client' is already open; a second connect sends nothing and returns true, even if another server was set in between [iot-double-connect]
}

void again_with_all(PubSubClient &client) {
  if (client.connect("a", "u", "s", "t", 0, false, "gone", true))
    client.connect("a", "u", "s", "t", 0, false, "gone", true);
    // CHECK-MESSAGES-HARMLESS: :[[@LINE-1]]:5: warning: 'client' is already open; a second connect sends nothing and returns true, even if another server was set in between [iot-double-connect]
}

void gated(PubSubClient &client) {
  if (client.connect("a") && !client.connected())
    client.connect("a");
}

void gated_by_state(PubSubClient &client) {
  if (client.connect("a") && client.state() != MQTT_CONNECTED)
    client.connect("a");
}

void gated_by_zero(PubSubClient &client) {
  if (client.connect("a") && client.state())
    client.connect("a");
}

void gate_inverted(PubSubClient &client) {
  if (client.connect("a") && !client.state())
    client.connect("a");
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'client' is already open, and the test before this connect does not tell: 'state' says connected here; a second connect sends nothing and returns true, even if another server was set in between [iot-misread-connection-state]
}

void retried(PubSubClient &client) {
  while (!client.connected()) {
    if (!client.connect("a", "user", "secret"))
      delay(5000);
  }
}

void retried_at_once(PubSubClient &client) {
  while (!client.connect("a")) {
  // CHECK-MESSAGES: :[[@LINE-1]]:11: warning: 'client' is opened again at once after a failed attempt, without any wait [iot-reconnect-without-backoff]
  }
}

void closed(PubSubClient &client) {
  if (!client.connect("a"))
    return;
  client.disconnect();
  client.connect("a");
}

void lost(PubSubClient &client) {
  if (!client.connect("a"))
    return;
  while (client.loop())
    delay(10);
  delay(5000);
  client.connect("a");
}

// A message has come over the open connection.
static PubSubClient chatty;

static void on_message(char *topic, uint8_t *payload, unsigned int length) {
  (void)topic;
  (void)payload;
  (void)length;
  chatty.connect("chatty");
  // CHECK-MESSAGES-HARMLESS: :[[@LINE-1]]:3: warning: 'chatty' is already open; a second connect sends nothing and returns true, even if another server was set in between [iot-double-connect]
}

void own_message() {
  chatty.setCallback(on_message);
  while (!chatty.connect("chatty"))
    delay(5000);
  while (chatty.loop())
    delay(10);
}
