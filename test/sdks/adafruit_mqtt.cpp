// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/arduino
// Adafruit MQTT: connect returns 0 for success.
#include "Adafruit_MQTT.h"
#include "Adafruit_MQTT_Client.h"

void twice(Adafruit_MQTT_Client &mqtt) {
  if (mqtt.connect() != 0)
    return;
  mqtt.connect();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mqtt' is already open; a second connect opens the network client over the live link and sends another CONNECT; most cores drop the old socket, some leak it [iot-double-connect]
}

void twice_with_password(Adafruit_MQTT_Client &mqtt) {
  if (mqtt.connect("user", "key") != 0)
    return;
  mqtt.connect("user", "key");
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mqtt' is already open; a second connect opens the network client over the live link and sends another CONNECT; most cores drop the old socket, some leak it [iot-double-connect]
}

// `true` is a failure.
void taken_for_true(Adafruit_MQTT_Client &mqtt) {
  if (!mqtt.connect())
    mqtt.connect();
  // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'mqtt' is already open; a second connect opens the network client over the live link and sends another CONNECT; most cores drop the old socket, some leak it [iot-double-connect]
}

void one_id_twice(Client &a, Client &b) {
  Adafruit_MQTT_Client one(&a, "io", 1883, "lamp", "user", "key");
  Adafruit_MQTT_Client two(&b, "io", 1883, "lamp", "user", "key");
  if (one.connect() == 0)
    two.connect();
  // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: two live connections use the same identity; the service drops one whenever the other connects [iot-duplicate-client-id]
}

void gated(Adafruit_MQTT_Client &mqtt) {
  if (!mqtt.connected())
    mqtt.connect();
}

// Adafruit's own MQTT_connect().
void retried(Adafruit_MQTT_Client &mqtt) {
  int8_t ret;
  if (mqtt.connected())
    return;
  uint8_t retries = 3;
  while ((ret = mqtt.connect()) != 0) {
    Serial.println(mqtt.connectErrorString(ret));
    mqtt.disconnect();
    delay(5000);
    if (--retries == 0)
      return;
  }
}

void retried_at_once(Adafruit_MQTT_Client &mqtt) {
  while (mqtt.connect() != 0)
    // CHECK-MESSAGES: :[[@LINE-1]]:10: warning: 'mqtt' is opened again at once after a failed attempt, without any wait [iot-reconnect-without-backoff]
    ;
}

void closed_first(Adafruit_MQTT_Client &mqtt) {
  if (mqtt.connect() != 0)
    return;
  mqtt.disconnect();
  mqtt.connect();
}

// There are no callbacks: a ping without answer is the event.
void own_event(Adafruit_MQTT_Client &mqtt) {
  if (mqtt.connect() != 0)
    return;
  for (;;) {
    mqtt.processPackets(10000);
    if (!mqtt.ping()) {
      mqtt.disconnect();
      delay(5000);
      if (mqtt.connect() != 0)
        return;
    }
  }
}

void words_are_no_gate(Adafruit_MQTT_Client &mqtt) {
  if (mqtt.connect() != 0)
    return;
  if (mqtt.connectErrorString(0))
    mqtt.connect();
  // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'mqtt' is already open, and the test before this connect does not tell: 'connectErrorString' tells the words for a result of connect; a second connect opens the network client over the live link and sends another CONNECT; most cores drop the old socket, some leak it [iot-misread-connection-state]
}
