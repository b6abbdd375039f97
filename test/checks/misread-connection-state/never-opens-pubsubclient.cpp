// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/arduino
// That a second connect would do no harm is no comfort: there is no first.
#include <PubSubClient.h>
#include <WiFi.h>

static WiFiClient net;
static PubSubClient client(net);
static unsigned long tried;

void setup() { client.setServer("broker.lan", 1883); }

void loop() {
  if (client.connected()) {
    if (millis() - tried > 5000) {
      tried = millis();
      client.connect("hall-lamp");
      // CHECK-MESSAGES: :[[@LINE-1]]:7: warning: 'client' is opened only where it is open already: 'connected' says connected here; a closed connection stays closed [iot-misread-connection-state]
    }
  }
  client.loop();
}
