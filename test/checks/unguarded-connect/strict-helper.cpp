// RUN: %check_iot_tidy -check-suffix=STRICT %s 'iot-*' %t -- \
// RUN:   --config='{CheckOptions: {iot-unguarded-connect.Strict: true}}' \
// RUN:   -- %sdk/arduino
// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/arduino
// Helpers whose callers are not seen: theirs is the test, unless a project wants
// it in sight.
#include <MQTT.h>
#include <WiFi.h>

extern MQTTClient client;
extern WiFiClient net;

void restart() {
  client.connect("meter-17");
  // CHECK-MESSAGES-STRICT: :[[@LINE-1]]:3: warning: 'client' may be open already, and nothing on the way to this connect tests it; a second connect {{.*}} [iot-unguarded-connect]
}

void onAddress() {
  if (WiFi.status() == WL_CONNECTED)
    client.connect("meter-17");
  // CHECK-MESSAGES-STRICT: :[[@LINE-1]]:5: warning: 'client' may be open already, and nothing on the way to this connect tests it; a second connect {{.*}} [iot-unguarded-connect]
}

void ensure() {
  if (!client.connected())
    client.connect("meter-17");
}

// In sight of its callers: one of them tests.
static void open() { client.connect("meter-17"); }
void poll(bool wanted) {
  if (wanted)
    open();
}

class Link {
public:
  void begin() { mqtt.connect("meter-17"); }
  // CHECK-MESSAGES-STRICT: :[[@LINE-1]]:18: warning: 'mqtt' may be open already, and nothing on the way to this connect tests it; a second connect {{.*}} [iot-unguarded-connect]
  void check() {
    if (!up)
      again();
  }

private:
  void again() { up = mqtt.connect("meter-17"); }
  MQTTClient &mqtt;
  bool up;
};
