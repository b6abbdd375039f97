// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/arduino
// RUN: %check_iot_tidy -check-suffix=BACKOFF %s 'iot-*' %t.backoff -- -- \
// RUN:   %sdk/arduino -DBREAK_BACKOFF
// RUN: %check_iot_tidy -check-suffix=SAME_ID %s 'iot-*' %t.id -- -- \
// RUN:   %sdk/arduino -DBREAK_SAME_ID
// RUN: %check_iot_tidy -check-suffix=INVERTED %s 'iot-*' %t.inverted -- -- \
// RUN:   %sdk/arduino -DBREAK_INVERTED
// The node: Wi-Fi, one session at the broker, a relay, a spindle sensor.
#include "Settings.h"
#include <ESP8266WiFi.h>
#include <PubSubClient.h>

namespace {
const uint8_t kRelay = 5;
const unsigned long kReportEvery = 10000;

WiFiClient net;
PubSubClient client(net);
Backoff backoff(2000, 120000);
unsigned long lastReport = 0;
unsigned long pulses = 0;
bool relayOn = false;

#ifdef BREAK_SAME_ID
WiFiClient auditNet;
PubSubClient audit("broker.lan", 1883, auditNet);
#endif

void applyRelay(bool on) {
  relayOn = on;
  digitalWrite(kRelay, on ? HIGH : LOW);
  client.publish("lathe/3/relay", on ? "1" : "0", true);
}

void received(char *topic, uint8_t *payload, unsigned int length) {
  Serial.print(topic);
  Serial.print(" ");
  Serial.println(length);
  if (length != 1)
    return;
  if (payload[0] == '1')
    applyRelay(true);
  else if (payload[0] == '0')
    applyRelay(false);
}

const char *reason(int state) {
  switch (state) {
  case MQTT_CONNECTION_TIMEOUT:
    return "timeout";
  case MQTT_CONNECTION_LOST:
    return "lost";
  case MQTT_CONNECT_FAILED:
    return "no network";
  case MQTT_CONNECT_BAD_CREDENTIALS:
    return "bad credentials";
  case MQTT_CONNECT_UNAUTHORIZED:
    return "not authorised";
  default:
    return "other";
  }
}

bool openSession() {
  if (!client.connect(settings.id, settings.user, settings.secret,
                      "lathe/3/online", 1, true, "0")) {
    // CHECK-MESSAGES-INVERTED: :[[@LINE-2]]:{{[0-9]+}}: warning: {{.*}} [iot-misread-connection-state]
    Serial.println(reason(client.state()));
    return false;
  }
  client.publish("lathe/3/online", "1", true);
  client.subscribe("lathe/3/relay/set", 1);
  return true;
}

#ifdef BREAK_BACKOFF
void openAtOnce() {
  while (!client.connect(settings.id, settings.user, settings.secret))
    // CHECK-MESSAGES-BACKOFF: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [iot-reconnect-without-backoff]
    Serial.println(reason(client.state()));
}
#endif

void keepSession() {
#ifdef BREAK_BACKOFF
  if (!client.connected())
    openAtOnce();
#else
#ifdef BREAK_INVERTED
  if (!client.connected() || !backoff.due())
    return;
#else
  if (client.connected() || !backoff.due())
    return;
#endif
  if (openSession())
    backoff.succeeded();
  else
    backoff.failed();
#endif
}

void report() {
  if (millis() - lastReport < kReportEvery)
    return;
  lastReport = millis();
  String text = "{\"rpm\":" + String(pulses * 6) +
                ",\"heap\":" + String(unsigned(ESP.getFreeHeap())) + "}";
  if (!client.publish("lathe/3/state", text.c_str()))
    Serial.println("state not sent");
  pulses = 0;
}

void countPulse() { ++pulses; }
} // namespace

void setup() {
  Serial.begin(115200);
  pinMode(kRelay, OUTPUT);
  applyRelay(false);
  attachInterrupt(4, countPulse, 1);
  WiFi.mode(WIFI_STA);
  WiFi.begin(settings.ssid, settings.password);
  client.setServer(settings.broker, settings.port);
  client.setCallback(received);
  client.setKeepAlive(30);
#ifdef BREAK_SAME_ID
  client.setServer("broker.lan", 1883);
  client.connect("lathe-3");
  audit.connect("lathe-3");
  // CHECK-MESSAGES-SAME_ID: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [iot-duplicate-client-id]
#endif
}

void loop() {
  if (WiFi.status() != WL_CONNECTED) {
    delay(250);
    return;
  }
  keepSession();
  client.loop();
  report();
  delay(5);
}
