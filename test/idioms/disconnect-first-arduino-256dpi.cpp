// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/arduino
// New settings: close an open session, then connect with the new ones.
#include <MQTT.h>
#include <WiFi.h>

struct Settings {
  char host[64];
  int port;
  char user[32];
  char password[32];
};

static WiFiClient net;
static MQTTClient client(512);
static Settings settings = {"broker.lan", 1883, "", ""};
static bool settingsChanged = true;
static unsigned long nextTry;

static bool configure() {
  if (client.connected()) {
    client.publish("heater/online", "0");
    client.disconnect();
  }
  client.setHost(settings.host, settings.port);
  bool ok = client.connect("heater", settings.user, settings.password);
  if (ok)
    client.subscribe("heater/set/#");
  else
    Serial.println(int(client.lastError()));
  return ok;
}

static void readSerialCommand() {
  if (!Serial.available())
    return;
  int command = Serial.read();
  if (command == 'p') {
    settings.port = settings.port == 1883 ? 8883 : 1883;
    settingsChanged = true;
  }
}

void setup() {
  Serial.begin(115200);
  WiFi.begin("ssid", "pass");
  client.begin(net);
}

void loop() {
  readSerialCommand();
  client.loop();
  if (WiFi.status() != WL_CONNECTED)
    return;
  if (settingsChanged && millis() > nextTry) {
    settingsChanged = !configure();
    nextTry = millis() + 10000;
  }
  delay(5);
}
