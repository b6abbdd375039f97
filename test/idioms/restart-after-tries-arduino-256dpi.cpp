// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/arduino
// No way back to the connect after a failure: the board restarts.
#include <MQTT.h>
#include <WiFi.h>

static WiFiClient net;
static MQTTClient client;

static void fatal(const char *why) {
  Serial.println(why);
  delay(200);
  ESP.restart();
}

static void connectOrRestart() {
  if (!client.connect("alarm", "alarm", "pw"))
    fatal("no session");
  client.subscribe("alarm/set");
}

static void check() {
  if (client.connected())
    return;
  Serial.println("session lost");
  delay(1000);
  connectOrRestart();
}

void setup() {
  Serial.begin(115200);
  WiFi.begin("ssid", "pass");
  if (WiFi.waitForConnectResult() != WL_CONNECTED)
    fatal("no network");
  client.begin("alarm.lan", net);
  connectOrRestart();
}

void loop() {
  client.loop();
  check();
  client.publish("alarm/state", digitalRead(5) ? "open" : "closed");
  delay(1000);
}
