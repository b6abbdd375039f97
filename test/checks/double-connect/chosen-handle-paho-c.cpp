// RUN: %check_iot_tidy %s 'iot-*' %t
// In C++ the choice is between the variables themselves, and their parts.
#include <MQTTClient.h>

bool wants_spare();
static MQTTClient_connectOptions options = MQTTClient_connectOptions_initializer;
static MQTTClient usual, spare;

struct Link {
  MQTTClient client;
  void up() { MQTTClient_connect(client, &options); }
  // CHECK-MESSAGES: :[[@LINE-1]]:15: warning: 'client' is already open; {{.*}} [iot-double-connect]
  // CHECK-FIXES: void up() { if (!MQTTClient_isConnected(client)) MQTTClient_connect(client, &options); }
};
static Link wire, radio;

int main() {
  MQTTClient_create(&usual, "tcp://b:1883", "usual", 1, nullptr);
  MQTTClient_create(&spare, "tcp://b:1883", "spare", 1, nullptr);
  MQTTClient_create(&wire.client, "tcp://b:1883", "wire", 1, nullptr);
  MQTTClient_create(&radio.client, "tcp://b:1883", "radio", 1, nullptr);
  MQTTClient_connect(spare, &options);
  const bool on_spare = wants_spare();
  MQTTClient_connect(on_spare ? spare : usual, &options);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'on_spare ? spare : usual' is already open; {{.*}} [iot-double-connect]
  if (!on_spare) {
    MQTTClient_disconnect(usual, 1000);
    MQTTClient_connect(usual, &options);
  }
  radio.up();
  (on_spare ? wire : radio).up();
  if (!on_spare)
    MQTTClient_connect(wire.client, &options);
  MQTTClient_connect((on_spare ? &wire : &radio)->client, &options);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: '(on_spare ? &wire : &radio)->client' is already open; {{.*}} [iot-double-connect]
}
