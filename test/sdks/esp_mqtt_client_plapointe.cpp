// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/arduino
// EspMQTTClient has no connect: loop() brings up the network and the session, and keeps
// them up. A second client is another session.
#include <EspMQTTClient.h>

// Overwritten while it lives.
void twice() {
  EspMQTTClient *client = new EspMQTTClient("ssid", "password", "broker", "a");
  client->loop();
  client = new EspMQTTClient("ssid", "password", "broker", "a");
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: the handle is overwritten while its connection is still being opened or open; nothing can close it any more, and it and the next connection evict each other [iot-overwritten-connection]
  client->loop();
}

void closed_first() {
  EspMQTTClient *client = new EspMQTTClient("ssid", "password", "broker", "a");
  client->loop();
  delete client;
  client = new EspMQTTClient("ssid", "password", "broker", "a");
  client->loop();
  delete client;
}

void gated() {
  static EspMQTTClient *client;
  if (client == nullptr)
    client = new EspMQTTClient("ssid", "password", "broker", "a");
  client->loop();
}

// The example: its own function tells of every new session.
static EspMQTTClient lamp("ssid", "password", "broker", "lamp");

void onConnectionEstablished() { lamp.publish("lamp", "on line"); }

void setup() { lamp.setMqttReconnectionAttemptDelay(5000); }

void loop() {
  lamp.loop();
  if (lamp.isMqttConnected())
    lamp.publish("lamp", "still here");
}
