// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/arduino
// ArduinoIoTCloud: begin() stores what update() needs, which connects and reconnects; the
// sketch never does.
#include <ArduinoIoTCloud.h>
#include <Arduino_ConnectionHandler.h>

void twice(ConnectionHandler &network) {
  if (!ArduinoCloud.begin(network))
    return;
  ArduinoCloud.begin(network);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'ArduinoCloud' is already being opened; a second connect sets the client up anew while it may be connected [iot-double-connect]
}

void twice_without_network() {
  if (ArduinoCloud.begin(false, "broker", 8883) == 0)
    return;
  ArduinoCloud.begin(false, "broker", 8883);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'ArduinoCloud' is already being opened; a second connect sets the client up anew while it may be connected [iot-double-connect]
}

void gated(ConnectionHandler &network) {
  if (!ArduinoCloud.connected())
    ArduinoCloud.begin(network);
}

void retried(ConnectionHandler &network) {
  while (!ArduinoCloud.begin(network))
    delay(5000);
}

void retried_at_once(ConnectionHandler &network) {
  while (!ArduinoCloud.begin(network))
    // CHECK-MESSAGES: :[[@LINE-1]]:11: warning: 'ArduinoCloud' is opened again at once after a failed attempt, without any wait [iot-reconnect-without-backoff]
    ;
}

void closed_first(ConnectionHandler &network) {
  if (!ArduinoCloud.begin(network))
    return;
  ArduinoCloud.disconnect();
  ArduinoCloud.begin(network);
}

// The events only tell.
static WiFiConnectionHandler home("ssid", "password");
static bool up;

static void on_up() { up = true; }
static void on_down() { up = false; }

void own_event() {
  ArduinoCloud.addCallback(ArduinoIoTCloudEvent::CONNECT, on_up);
  ArduinoCloud.addCallback(ArduinoIoTCloudEvent::DISCONNECT, on_down);
  ArduinoCloud.begin(home);
  for (;;) {
    ArduinoCloud.update();
    delay(up ? 10 : 100);
  }
}

#ifdef RACED
// RUN: %check_iot_tidy -check-suffix=,RACED %s 'iot-*' %t -- -- %sdk/arduino -DRACED
static void on_lost() {
  ArduinoCloud.begin(home);
  // CHECK-MESSAGES-RACED: :[[@LINE-1]]:3: warning: 'ArduinoCloud' is opened again here while ArduinoIoTCloud is reconnecting by itself; the two compete for one identity [iot-competing-reconnect]
}

static void on_sync() {
  ArduinoCloud.begin(home);
  // CHECK-MESSAGES-RACED: :[[@LINE-1]]:3: warning: 'ArduinoCloud' is already open; a second connect sets the client up anew while it may be connected [iot-double-connect]
}

void competing_event() {
  ArduinoCloud.addCallback(ArduinoIoTCloudEvent::DISCONNECT, on_lost);
  ArduinoCloud.addCallback(ArduinoIoTCloudEvent::SYNC, on_sync);
  ArduinoCloud.begin(home);
}
#endif
