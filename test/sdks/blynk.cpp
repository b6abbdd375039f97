// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/blynk %sdk/arduino
// Blynk: connect() drops whatever is open first, begin() connects, too, and run()
// reconnects. The events are functions with names of their own.
#include <BlynkSimpleEsp32.h>

void twice() {
  if (!Blynk.connect())
    return;
  Blynk.connect();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'Blynk' is already open; a second connect drops the live connection first and logs in again [iot-double-connect]
}

void twice_with_network() {
  Blynk.begin("token", "ssid", "password");
  Blynk.begin("token", "ssid", "password");
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'Blynk' is already open; a second connect drops the live connection first and logs in again [iot-double-connect]
}

void twice_in_both() {
  Blynk.begin("token", "ssid", "password");
  Blynk.connect(3000);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'Blynk' is already open; a second connect drops the live connection first and logs in again [iot-double-connect]
}

void gated() {
  if (!Blynk.connected())
    Blynk.connect();
}

// connect() waits by itself.
void retried() {
  Blynk.config("token");
  while (!Blynk.connect(5000))
    Serial.print(".");
}

void closed_first() {
  if (!Blynk.connect())
    return;
  Blynk.disconnect();
  Blynk.connect();
}

void token_is_no_gate() {
  if (!Blynk.connect())
    return;
  if (!Blynk.isTokenInvalid())
    Blynk.connect();
  // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'Blynk' is already open, and the test before this connect does not tell: 'isTokenInvalid' tells whether the server refused the token; a second connect drops the live connection first and logs in again [iot-misread-connection-state]
}

void pumped() {
  Blynk.begin("token", "ssid", "password");
  for (;;)
    Blynk.run();
}

#ifdef RACED
// RUN: %check_iot_tidy -check-suffix=,RACED %s 'iot-*' %t -- -- %sdk/blynk %sdk/arduino -DRACED
BLYNK_CONNECTED() {
  Blynk.connect();
  // CHECK-MESSAGES-RACED: :[[@LINE-1]]:3: warning: 'Blynk' is already open; a second connect drops the live connection first and logs in again [iot-double-connect]
}
BLYNK_DISCONNECTED() {
  Blynk.connect();
  // CHECK-MESSAGES-RACED: :[[@LINE-1]]:3: warning: 'Blynk' is opened again here while Blynk is reconnecting by itself; the two compete for one identity [iot-competing-reconnect]
}
#else
// They only tell.
static bool up;
BLYNK_CONNECTED() { up = true; }
BLYNK_DISCONNECTED() { up = false; }

void own_event() {
  Blynk.begin("token", "ssid", "password");
  for (;;) {
    Blynk.run();
    if (up)
      Blynk.virtualWrite(1, 1);
  }
}
#endif
