// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/arduino
// One member function per state, each returns the next one.
#include <ArduinoMqttClient.h>
#include <WiFi.h>

class CloudTCP {
public:
  CloudTCP() : mqtt(net) {}
  void begin(const char *host) {
    broker = host;
    mqtt.setId("thing-5");
  }
  void update() {
    State next = state;
    switch (state) {
    case State::ConnectPhy:
      next = handleConnectPhy();
      break;
    case State::ConnectBroker:
      next = handleConnectBroker();
      break;
    case State::SubscribeTopics:
      next = handleSubscribe();
      break;
    case State::Connected:
      next = handleConnected();
      break;
    case State::Disconnect:
      next = handleDisconnect();
      break;
    }
    state = next;
    if (mqtt.connected())
      mqtt.poll();
  }

private:
  enum class State {
    ConnectPhy,
    ConnectBroker,
    SubscribeTopics,
    Connected,
    Disconnect
  };

  State handleConnectPhy() {
    if (WiFi.status() != WL_CONNECTED)
      return State::ConnectPhy;
    if (millis() < nextAttempt)
      return State::ConnectPhy;
    return State::ConnectBroker;
  }
  State handleConnectBroker() {
    if (mqtt.connect(broker, 8883)) {
      failures = 0;
      return State::SubscribeTopics;
    }
    unsigned long wait = 1000ul << (failures < 6 ? failures : 6);
    nextAttempt = millis() + wait;
    ++failures;
    return State::ConnectPhy;
  }
  State handleSubscribe() {
    if (!mqtt.connected() || !mqtt.subscribe("/a/t/5/e/i"))
      return State::Disconnect;
    return State::Connected;
  }
  State handleConnected() {
    if (!mqtt.connected())
      return State::Disconnect;
    return State::Connected;
  }
  State handleDisconnect() {
    mqtt.stop();
    nextAttempt = millis() + 5000;
    return State::ConnectPhy;
  }

  WiFiClientSecure net;
  MqttClient mqtt;
  const char *broker = nullptr;
  State state = State::ConnectPhy;
  unsigned long nextAttempt = 0;
  unsigned failures = 0;
};

static CloudTCP cloud;

void setup() {
  Serial.begin(9600);
  WiFi.begin("ssid", "pass");
  cloud.begin("mqtts-up.iot.example.cc");
}

void loop() { cloud.update(); }
