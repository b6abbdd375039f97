// RUN: %check_iot_tidy -check-suffix=LIVE %s 'iot-*' %t.live -- -- -DLIVE \
// RUN:   %sdk/arduino
// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/arduino
// The same with a lambda and a state machine, which prints what it does.
#include <MQTT.h>
#include <WiFi.h>

enum class State { Idle, Online };

static State state = State::Idle;
static volatile bool moved = false;
static WiFiClient net;
static MQTTClient client;

void setup() {
  client.begin("broker", net);
  client.onMessage([](String &, String &) { moved = true; });
}

void loop() {
  if (moved) {
    moved = false;
#ifndef LIVE
    client.disconnect();
#endif
    state = State::Idle;
  }
  switch (state) {
  case State::Idle:
    Serial.println("connecting");
    if (client.connect("meter-17"))
      // CHECK-MESSAGES-LIVE: :[[@LINE-1]]:9: warning: 'client' is already open; {{.*}} [iot-double-connect]
      state = State::Online;
    else
      delay(5000);
    break;
  case State::Online:
    if (!client.loop()) {
      delay(5000);
      state = State::Idle;
    }
    break;
  }
}
