// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/arduino -std=c++17
// The id is a member that the constructor sets; the server is set by a call.
#include <PubSubClient.h>
#include <WiFi.h>
#include <string>

class Link {
public:
  Link(const std::string &id, WiFiClient &net) : id(id), mqtt(net) {}
  void begin(const char *host) {
    mqtt.setServer(host, 1883);
    mqtt.connect(id.c_str());
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: two live connections use the
    // same identity; the service drops one whenever the other connects
    // [iot-duplicate-client-id]
  }
  void poll() { mqtt.loop(); }

private:
  std::string id;
  PubSubClient mqtt;
};

WiFiClient netA, netB;

void setup() {
  Link gate("driveway", netA), lights("driveway", netB);
  gate.begin("home");
  lights.begin("home");
  for (;;) {
    gate.poll();
    lights.poll();
    delay(20);
  }
}

void loop() {}
