// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/arduino
// RUN: %check_iot_tidy -check-suffix=ONE %s 'iot-*' %t.one -- -- \
// RUN:   %sdk/arduino -DONE_SIDE
// What is neither below nor above "connected" is connected: a failed attempt
// always waits, though each branch asks anew.
#include <PubSubClient.h>
#include <WiFi.h>

static WiFiClient net;
static PubSubClient boiler(net);

void setup() { boiler.setServer("broker.lan", 1883); }

void loop() {
  if (!boiler.connected()) {
    boiler.connect("boiler");
    // CHECK-MESSAGES-ONE: :[[@LINE-1]]:5: warning: {{.*}} [iot-reconnect-without-backoff]
    if (boiler.state() < MQTT_CONNECTED)
      delay(4000);
#ifndef ONE_SIDE
    else if (boiler.state() > MQTT_CONNECTED)
      delay(30000);
#endif
    else
      boiler.subscribe("boiler/set");
  }
  boiler.loop();
}
