// RUN: %check_iot_tidy %s 'iot-*' %t -- -config='{CheckOptions: {iot-double-connect.ReportHarmless: true}}' -- %sdk/arduino
// The same with || in a class.
#include <Arduino.h>
#include <PubSubClient.h>
#include <WiFiClient.h>

class Uplink {
public:
  void begin() {
    if (!(!Up && join()))
      Up = false;
    if (!Up && digitalRead(4) == LOW)
      Up = Client.connect("pump-5");
  }

private:
  bool join() {
    if (digitalRead(5) == LOW && Client.connect("pump-5"))
      Up = true;
    return Up;
  }
  WiFiClient Network;
  PubSubClient Client{Network};
  bool Up = false;
};

static Uplink uplink;

void setup() { uplink.begin(); }
void loop() { delay(10); }
