// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/thingsboard
// RUN: %check_iot_tidy -check-suffix=,HARMLESS %s 'iot-*' %t -- \
// RUN:   --config='{CheckOptions: {iot-double-connect.ReportHarmless: true}}' \
// RUN:   -- %sdk/thingsboard
// ThingsBoard: a class template behind an alias, over an MQTT client of either
// kind.
#include <Arduino_MQTT_Client.h>
#include <Espressif_MQTT_Client.h>
#include <ThingsBoard.h>

void again(ThingsBoard &board) {
  if (board.connect("host", "token"))
    board.connect("host", "token");
    // CHECK-MESSAGES-HARMLESS: :[[@LINE-1]]:5: warning: 'board' is already being opened; a second connect opens nothing; the connect callback runs again (Arduino client) or false is returned (Espressif client) [iot-double-connect]
}

void again_with_all(ThingsBoardSized<32> &board) {
  if (board.connect("host", "token", 1883, "meter-7", "secret"))
    board.connect("host", "token", 1883, "meter-7", "secret");
    // CHECK-MESSAGES-HARMLESS: :[[@LINE-1]]:5: warning: 'board' is already being opened; a second connect opens nothing; the connect callback runs again (Arduino client) or false is returned (Espressif client) [iot-double-connect]
}

void again_below(IMQTT_Client &client) {
  if (client.connect("meter-7", "user", "secret"))
    client.connect("meter-7", "user", "secret");
    // CHECK-MESSAGES-HARMLESS: :[[@LINE-1]]:5: warning: 'client' is already being opened; a second connect opens nothing; the connect callback runs again (Arduino client) or false is returned (Espressif client) [iot-double-connect]
}

void again_arduino(Arduino_MQTT_Client &client) {
  if (client.connect("meter-7", "user", "secret"))
    client.connect("meter-7", "user", "secret");
    // CHECK-MESSAGES-HARMLESS: :[[@LINE-1]]:5: warning: 'client' is already open; a second connect opens nothing; the connect callback runs again (Arduino client) or false is returned (Espressif client) [iot-double-connect]
}

void gated(ThingsBoard &board) {
  if (board.connect("host", "token") && !board.connected())
    board.connect("host", "token");
}

void gate_inverted(ThingsBoard &board) {
  if (board.connect("host", "token") && board.connected())
    board.connect("host", "token");
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'board' is already being opened, and the test before this connect does not tell: 'connected' says connected here; a second connect opens nothing; the connect callback runs again (Arduino client) or false is returned (Espressif client) [iot-misread-connection-state]
}

void retried(ThingsBoard &board) {
  while (!board.connect("host", "token"))
    delay(5000);
}

void retried_below(IMQTT_Client &client) {
  while (!client.connect("meter-7", "user", "secret"))
    delay(5000);
}

void closed(ThingsBoard &board) {
  if (!board.connect("host", "token"))
    return;
  board.disconnect();
  board.connect("host", "token");
}

static Arduino_MQTT_Client mqtt;
static ThingsBoard own(mqtt);

static void on_connect() { own.sendTelemetryData("up", 1); }

void setup() { mqtt.set_connect_callback(on_connect); }

void loop() {
  if (!own.connected()) {
    if (!own.connect("host", "token", 1883))
      delay(5000);
    return;
  }
  own.loop();
}
