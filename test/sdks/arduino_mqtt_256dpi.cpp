// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/arduino
// arduino-mqtt (256dpi): the class has the name of Paho's and Mbed's client.
#include <MQTT.h>
#include <WiFiClient.h>

void twice(MQTTClient &client) {
  if (!client.connect("lamp"))
    return;
  client.connect("lamp");
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'client' is already open; a second connect closes the live connection without a disconnect and opens a new one under the same client id [iot-double-connect]
}

void twice_with_password(MQTTClient &client) {
  if (!client.connect("lamp", "user", "password"))
    return;
  client.connect("lamp", "user", "password");
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'client' is already open; a second connect closes the live connection without a disconnect and opens a new one under the same client id [iot-double-connect]
}

// On the socket that is there: still a second CONNECT.
void twice_on_one_socket(MQTTClient &client) {
  if (!client.connect("lamp", true))
    return;
  client.connect("lamp", true);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'client' is already open; a second connect closes the live connection without a disconnect and opens a new one under the same client id [iot-double-connect]
}

void one_id_twice(Client &a, Client &b) {
  MQTTClient one, two;
  one.begin("broker", a);
  two.begin("broker", b);
  if (one.connect("lamp"))
    two.connect("lamp");
  // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: two live connections use the same identity; the service drops one whenever the other connects [iot-duplicate-client-id]
}

void one_id_at_two_brokers(Client &a, Client &b) {
  MQTTClient one, two;
  one.begin("here", a);
  two.begin("there", b);
  if (one.connect("lamp"))
    two.connect("lamp");
}

void gated(MQTTClient &client) {
  if (!client.connected())
    client.connect("lamp");
}

void retried(MQTTClient &client) {
  while (!client.connect("lamp", "user", "password"))
    delay(1000);
}

void retried_at_once(MQTTClient &client) {
  while (!client.connect("lamp"))
    // CHECK-MESSAGES: :[[@LINE-1]]:11: warning: 'client' is opened again at once after a failed attempt, without any wait [iot-reconnect-without-backoff]
    Serial.print(".");
}

void closed_first(MQTTClient &client) {
  if (!client.connect("lamp"))
    return;
  client.disconnect();
  client.connect("lamp");
}

// The pump is how a loss is seen: it closes the link itself.
void own_event(MQTTClient &client) {
  if (!client.connect("lamp"))
    return;
  for (;;) {
    if (!client.loop()) {
      delay(1000);
      client.connect("lamp");
    }
    delay(10);
  }
}

void lost_and_at_once(MQTTClient &client) {
  if (!client.connect("lamp"))
    return;
  for (;;)
    if (!client.loop())
      client.connect("lamp");
  // CHECK-MESSAGES: :[[@LINE-1]]:7: warning: 'client' is opened again at once after the connection was lost, while the service may still hold the old one [iot-reconnect-without-backoff]
}

void code_is_no_gate(MQTTClient &client) {
  if (!client.connect("lamp"))
    return;
  if (client.returnCode() == LWMQTT_CONNECTION_ACCEPTED)
    client.connect("lamp");
  // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'client' is already open, and the test before this connect does not tell: 'returnCode' tells the broker's answer to the last connect; a second connect closes the live connection without a disconnect and opens a new one under the same client id [iot-misread-connection-state]
}

// A message has come over the open connection.
static MQTTClient chatty;

static void on_message(String &topic, String &payload) {
  (void)topic;
  (void)payload;
  chatty.connect("chatty");
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'chatty' is already open; a second connect closes the live connection without a disconnect and opens a new one under the same client id [iot-double-connect]
}

void own_message() {
  chatty.onMessage(on_message);
  while (!chatty.connect("chatty"))
    delay(5000);
  while (chatty.loop())
    delay(10);
}
