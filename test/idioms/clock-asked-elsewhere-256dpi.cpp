// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/arduino
// Five seconds between two attempts, asked for in a helper, a variable, a
// class.
#include <Arduino.h>
#include <MQTT.h>

class Pause {
public:
  bool over() const { return millis() - Begin >= 5000; }
  void begin() { Begin = millis(); }

private:
  unsigned long Begin = 0;
};

static MQTTClient first(256), second(256), third(256), fourth(256);
static unsigned long due, last;
static unsigned failures;
static Pause pause;

static bool timeFor() { return (int32_t)(millis() - due) >= 0; }
static unsigned long since(unsigned long begin) { return millis() - begin; }

void setup() {}

void loop() {
  first.loop();
  second.loop();
  third.loop();
  fourth.loop();
  if (!first.connected() && timeFor() && !first.connect("shed"))
    due = millis() + 5000;
  const unsigned long elapsed = millis() - last;
  if (!second.connected() && elapsed >= 5000) {
    last = millis();
    second.connect("barn");
  }
  if (!third.connected() && pause.over()) {
    pause.begin();
    third.connect("field");
  }
  if (fourth.connected() || (failures > 0 && since(last) < 5000))
    return;
  last = millis();
  failures = fourth.connect("gate") ? 0 : failures + 1;
}
