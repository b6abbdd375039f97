// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/arduino
// A wrapper that only forwards; the sketch that uses it has the gate.
#include <MQTT.h>
#include <WiFi.h>

class IMQTT_Client {
public:
  virtual ~IMQTT_Client() {}
  virtual bool connect(const char *id, const char *user, const char *pass) = 0;
  virtual void disconnect() = 0;
  virtual bool loop() = 0;
  virtual bool connected() = 0;
};

class Arduino_MQTT_Client : public IMQTT_Client {
public:
  explicit Arduino_MQTT_Client(Client &transport) { client.begin(transport); }
  void set_server(const char *host, int port) { client.setHost(host, port); }
  bool connect(const char *id, const char *user, const char *pass) override {
    return client.connect(id, user, pass);
  }
  void disconnect() override { client.disconnect(); }
  bool loop() override { return client.loop(); }
  bool connected() override { return client.connected(); }

private:
  MQTTClient client;
};

static WiFiClient net;
static Arduino_MQTT_Client mqtt(net);
static unsigned long last;

void setup() {
  Serial.begin(115200);
  WiFi.begin("ssid", "pass");
  mqtt.set_server("things.lan", 1883);
}

void loop() {
  if (!mqtt.connected() && millis() - last > 5000) {
    last = millis();
    if (!mqtt.connect("thing", "token", ""))
      Serial.println("failed");
  }
  mqtt.loop();
  delay(10);
}
