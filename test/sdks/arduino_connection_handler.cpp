// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/arduino
// Arduino ConnectionHandler: the network below a session; connect() starts its state
// machine over, check() works it and tells the state.
#include <Arduino_ConnectionHandler.h>

void twice(WiFiConnectionHandler &network) {
  network.connect();
  network.connect();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'network' is already being opened; a second connect tears the network link down and builds it up again [iot-double-connect]
}

void twice_generic(GenericConnectionHandler &network) {
  network.connect();
  network.connect();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'network' is already being opened; a second connect tears the network link down and builds it up again [iot-double-connect]
}

void gated(WiFiConnectionHandler &network) {
  if (network.check() != NetworkConnectionState::CONNECTED)
    network.connect();
}

void gated_by_status(WiFiConnectionHandler &network) {
  if (network.getStatus() != NetworkConnectionState::CONNECTED)
    network.connect();
}

void closed_first(WiFiConnectionHandler &network) {
  network.connect();
  network.disconnect();
  network.connect();
}

// The SDK keeps it up: the events only tell.
static WiFiConnectionHandler home("ssid", "password");
static bool up;

static void on_up() { up = true; }
static void on_down() { up = false; }

void own_event() {
  home.addCallback(NetworkConnectionEvent::CONNECTED, on_up);
  home.addCallback(NetworkConnectionEvent::DISCONNECTED, on_down);
  for (;;)
    home.check();
}

#ifndef RACED
// Kept up by the program instead.
static WiFiConnectionHandler manual("ssid", "password", false);

static void on_lost() {
  delay(5000);
  manual.connect();
}

void own_reconnect() {
  manual.setKeepAlive(false);
  manual.addDisconnectCallback(on_lost);
  manual.connect();
}
#else
// RUN: %check_iot_tidy -check-suffix=,RACED %s 'iot-*' %t -- -- %sdk/arduino -DRACED
static WiFiConnectionHandler raced("ssid", "password");

static void on_lost_too() {
  raced.connect();
  // CHECK-MESSAGES-RACED: :[[@LINE-1]]:3: warning: 'raced' is opened again here while Arduino ConnectionHandler is reconnecting by itself; the two compete for one identity [iot-competing-reconnect]
}

static void on_up_too() {
  raced.connect();
  // CHECK-MESSAGES-RACED: :[[@LINE-1]]:3: warning: 'raced' is already open; a second connect tears the network link down and builds it up again [iot-double-connect]
}

void competing_event() {
  raced.addCallback(NetworkConnectionEvent::DISCONNECTED, on_lost_too);
  raced.addConnectCallback(on_up_too);
  raced.connect();
}
#endif
