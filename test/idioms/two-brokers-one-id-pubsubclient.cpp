// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/arduino -std=c++17
// A bridge has one name on both sides; ids that are put together; ids handed to
// a parameter that has another by default.
#include <PubSubClient.h>
#include <WiFi.h>
#include <string>

WiFiClient netA, netB, netC, netD;
PubSubClient house(netA), cloud(netB);
WiFiClient netE, netF;
PubSubClient east("house.local", 1883, netE), west("house.local", 1883, netF);
PubSubClient upper("house.local", 1883, netC), lower("house.local", 1883, netD);

static std::string unique(const std::string &floor) {
  std::string id = "blinds-";
  id += floor;
  return id;
}

static void join(PubSubClient &c, const char *const id = "awning") {
  c.connect(id);
}

void setup() {
  house.setServer("house.local", 1883);
  cloud.setServer("cloud.example", 1883);
  house.connect("bridge");
  cloud.connect("bridge");
  upper.connect(unique("upper").c_str());
  lower.connect(unique("lower").c_str());
  join(east);
  join(west, "awning-west");
}

void loop() {
  house.loop();
  cloud.loop();
  upper.loop();
  lower.loop();
  east.loop();
  west.loop();
}
