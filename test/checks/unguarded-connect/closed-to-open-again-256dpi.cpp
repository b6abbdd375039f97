// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/arduino
// XFAIL: *
// Whatever the network tells, a healthy session is closed only to be opened anew:
// no connection is opened twice, so no check speaks.
#include <MQTTClient.h>
#include <WiFi.h>

static WiFiClient net;
static MQTTClient client;
static volatile bool renew;

static void onNetwork(WiFiEvent_t) { renew = true; }

void setup() {
  client.begin("broker.lan", net);
  WiFi.onEvent(onNetwork);
}

void loop() {
  if (renew) {
    renew = false;
    if (client.connected())
      client.disconnect();
    client.connect("hall-lamp");
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: {{.*}} [iot-unguarded-connect]
  }
  client.loop();
}
