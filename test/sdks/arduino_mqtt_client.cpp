// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/arduino
// ArduinoMqttClient: connect answers 1 for success. (MqttClient is also the name of two
// other libraries' classes.)
#include <ArduinoMqttClient.h>
#include <WiFiClient.h>

void twice(MqttClient &client) {
  if (!client.connect("broker", 1883))
    return;
  client.connect("broker", 1883);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'client' is already open; a second connect stops the live connection without a disconnect and opens a new one under the same client id [iot-double-connect]
}

void twice_by_address(MqttClient &client, IPAddress broker) {
  if (client.connect(broker) == 1)
    client.connect(broker);
  // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'client' is already open; a second connect stops the live connection without a disconnect and opens a new one under the same client id [iot-double-connect]
}

void one_id_twice(Client &a, Client &b) {
  MqttClient one(a), two(b);
  one.setId("lamp");
  two.setId("lamp");
  if (one.connect("broker"))
    two.connect("broker");
  // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: two live connections use the same identity; the service drops one whenever the other connects [iot-duplicate-client-id]
}

void gated(MqttClient &client) {
  if (!client.connected())
    client.connect("broker");
}

void retried(MqttClient &client) {
  while (!client.connect("broker", 1883)) {
    Serial.println(client.connectError());
    delay(5000);
  }
}

void retried_at_once(MqttClient &client) {
  while (!client.connect("broker", 1883))
    // CHECK-MESSAGES: :[[@LINE-1]]:11: warning: 'client' is opened again at once after a failed attempt, without any wait [iot-reconnect-without-backoff]
    Serial.println(client.connectError());
}

void closed_first(MqttClient &client) {
  if (!client.connect("broker"))
    return;
  client.stop();
  client.connect("broker");
}

// There are no callbacks: the query is the event.
void own_event(MqttClient &client) {
  if (!client.connect("broker"))
    return;
  for (;;) {
    client.poll();
    if (!client.connected()) {
      client.stop();
      delay(5000);
      client.connect("broker");
    }
  }
}

// operator bool is always true, connectError() tells of the last attempt.
void object_is_no_gate(MqttClient &client) {
  if (!client.connect("broker"))
    return;
  if (client)
    client.connect("broker");
  // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'client' is already open, and the test before this connect does not tell: 'operator bool' tells nothing, it is always true; a second connect stops the live connection without a disconnect and opens a new one under the same client id [iot-misread-connection-state]
}

void error_is_no_gate(MqttClient &client) {
  if (!client.connect("broker"))
    return;
  if (client.connectError() == MQTT_SUCCESS)
    client.connect("broker");
  // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'client' is already open, and the test before this connect does not tell: 'connectError' tells the result of the last connect; a second connect stops the live connection without a disconnect and opens a new one under the same client id [iot-misread-connection-state]
}

// A message has come over the open connection.
static WiFiClient chatty_net;
static MqttClient chatty(chatty_net);

static void on_message(int size) {
  if (size > 0)
    chatty.connect("broker");
  // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'chatty' is already open; a second connect stops the live connection without a disconnect and opens a new one under the same client id [iot-double-connect]
}

void own_message() {
  chatty.onMessage(on_message);
  while (!chatty.connect("broker"))
    delay(5000);
  for (;;)
    chatty.poll();
}
