// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/tinymqtt
// TinyMqtt: MqttClient is a name of others too; connect is void here and first
// closes what is open.
#include <TinyMqtt.h>

void again(MqttClient &client) {
  client.connect("broker", 1883);
  client.connect("broker", 1883);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'client' is already being opened; a second connect disconnects the live session and opens a new one [iot-double-connect]
}

void again_with_keep_alive(MqttClient &client) {
  client.connect("broker", 1883, 30);
  client.connect("broker", 1883, 30);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'client' is already being opened; a second connect disconnects the live session and opens a new one [iot-double-connect]
}

void again_inside(MqttClient &client, MqttBroker &broker) {
  client.connect(&broker);
  client.connect(&broker);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'client' is already being opened; a second connect disconnects the live session and opens a new one [iot-double-connect]
}

void gated(MqttClient &client) {
  client.connect("broker", 1883);
  client.loop();
  if (!client.connected())
    client.connect("broker", 1883);
}

void gate_inverted(MqttClient &client) {
  client.connect("broker", 1883);
  if (client.connected())
    client.connect("broker", 1883);
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'client' is already being opened, and the test before this connect does not tell: 'connected' says connected here; a second connect disconnects the live session and opens a new one [iot-misread-connection-state]
}

void retried(MqttClient &client) {
  while (!client.connected()) {
    client.connect("broker", 1883);
    delay(5000);
  }
}

void closed(MqttClient &client) {
  client.connect("broker", 1883);
  client.close();
  client.connect("broker", 1883);
}

static MqttClient own(nullptr, "meter-7");

void setup() { own.connect("broker", 1883); }

void loop() {
  own.loop();
  if (!own.connected()) {
    delay(5000);
    own.connect("broker", 1883);
  }
}
