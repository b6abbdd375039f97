// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/paho-embedded-cpp
// Paho Embedded C++: a class template, mostly behind a typedef.
#include <MQTTClient.h>
#include <unistd.h>

class Network {
public:
  int connect(const char *host, int port);
  int disconnect();
};
class Countdown {};
typedef MQTT::Client<Network, Countdown, 256> MqttClient;

static MQTTPacket_connectData options = MQTTPacket_connectData_initializer;

void again(MqttClient &client) {
  if (client.connect(options) != 0)
    return;
  client.connect(options);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'client' is already open; a second connect sends nothing and returns FAILURE (-1), which a retry loop takes for a failed attempt [iot-double-connect]
}

void again_default(MqttClient &client) {
  if (client.connect() != MQTT::SUCCESS)
    return;
  client.connect();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'client' is already open; a second connect sends nothing and returns FAILURE (-1), which a retry loop takes for a failed attempt [iot-double-connect]
}

void again_with_results(MqttClient &client) {
  MQTT::connackData data;
  if (client.connect(options, data) != MQTT::SUCCESS)
    return;
  client.connect(options, data);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'client' is already open; a second connect sends nothing and returns FAILURE (-1), which a retry loop takes for a failed attempt [iot-double-connect]
}

template <class N, class T> void again_in_template(MQTT::Client<N, T> &client) {
  if (client.connect(options) == MQTT::SUCCESS)
    client.connect(options);
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'client' is already open; a second connect sends nothing and returns FAILURE (-1), which a retry loop takes for a failed attempt [iot-double-connect]
}
template void again_in_template(MQTT::Client<Network, Countdown> &);

void gated(MqttClient &client) {
  if (client.connect(options) != MQTT::SUCCESS)
    return;
  client.yield(100);
  if (!client.isConnected()) {
    sleep(5);
    client.connect(options);
  }
}

void gate_inverted(MqttClient &client) {
  if (client.connect(options) != MQTT::SUCCESS)
    return;
  if (client.isConnected())
    client.connect(options);
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'client' is already open, and the test before this connect does not tell: 'isConnected' says connected here; a second connect sends nothing and returns FAILURE (-1), which a retry loop takes for a failed attempt [iot-misread-connection-state]
}

void retried(MqttClient &client) {
  while (client.connect(options) != MQTT::SUCCESS)
    sleep(5);
  client.disconnect();
  while (client.connect() != MQTT::SUCCESS)
    sleep(5);
}

void lost_at_once(MqttClient &client) {
  if (client.connect(options) != MQTT::SUCCESS)
    return;
  for (;;)
    if (client.yield() != MQTT::SUCCESS)
      client.connect(options);
      // CHECK-MESSAGES: :[[@LINE-1]]:7: warning: 'client' is opened again at once after the connection was lost, while the service may still hold the old one [iot-reconnect-without-backoff]
}

int main() {
  Network network;
  for (;;) {
    if (network.connect("broker", 1883) == 0) {
      MqttClient client(network);
      if (client.connect(options) == MQTT::SUCCESS)
        while (client.yield(1000) == MQTT::SUCCESS) {
        }
      network.disconnect();
    }
    sleep(5);
  }
}
