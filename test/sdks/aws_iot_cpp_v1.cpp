// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/aws-iot-cpp-v1
// AWS IoT Device SDK C++ v1: success of Connect is MQTT_CONNACK_CONNECTION_ACCEPTED (100),
// not SUCCESS (0); a thread of the SDK reconnects unless told not to.
#include <mqtt/Client.hpp>
#include <thread>

using namespace awsiotsdk;

static ResponseCode open(MqttClient &client) {
  return client.Connect(std::chrono::seconds(20), true,
                        mqtt::Version::MQTT_3_1_1, std::chrono::seconds(60),
                        Utf8String::Create("lamp"), nullptr, nullptr, nullptr);
}

static const auto Soon = std::chrono::seconds(5);

void twice(MqttClient &client) {
  if (open(client) != ResponseCode::MQTT_CONNACK_CONNECTION_ACCEPTED)
    return;
  client.Connect(std::chrono::seconds(20), true, mqtt::Version::MQTT_3_1_1,
                 std::chrono::seconds(60), Utf8String::Create("lamp"), nullptr,
                 nullptr, nullptr);
  // CHECK-MESSAGES: :[[@LINE-3]]:3: warning: 'client' is already open; a second connect is not specified by the SDK [iot-double-connect]
}

// SUCCESS is no answer of Connect: it goes on when it has succeeded.
void taken_for_success(MqttClient &client) {
  while (client.Connect(std::chrono::seconds(20), true,
                        // CHECK-MESSAGES: :[[@LINE-1]]:10: warning: 'client' is already open; a second connect is not specified by the SDK [iot-double-connect]
                        mqtt::Version::MQTT_3_1_1, std::chrono::seconds(60),
                        Utf8String::Create("lamp"), nullptr, nullptr,
                        nullptr) != ResponseCode::SUCCESS)
    std::this_thread::sleep_for(Soon);
}

void gated(MqttClient &client) {
  if (!client.IsConnected())
    open(client);
}

void retried(MqttClient &client) {
  while (open(client) != ResponseCode::MQTT_CONNACK_CONNECTION_ACCEPTED)
    std::this_thread::sleep_for(Soon);
}

void closed_first(MqttClient &client) {
  if (open(client) != ResponseCode::MQTT_CONNACK_CONNECTION_ACCEPTED)
    return;
  client.Disconnect(std::chrono::seconds(2));
  open(client);
}

void destroyed_first(std::shared_ptr<NetworkConnection> net) {
  std::unique_ptr<MqttClient> client =
      MqttClient::Create(net, std::chrono::seconds(20));
  if (open(*client) != ResponseCode::MQTT_CONNACK_CONNECTION_ACCEPTED)
    return;
  client->Disconnect(std::chrono::seconds(2));
  client = MqttClient::Create(net, std::chrono::seconds(20));
  open(*client);
}

// Switched off, so the program waits and connects.
static std::unique_ptr<MqttClient> lamp;
static volatile bool lost;

static ResponseCode on_lost(std::string,
                            std::shared_ptr<DisconnectCallbackContextData>) {
  lost = true;
  return ResponseCode::SUCCESS;
}

void own_event(std::shared_ptr<NetworkConnection> net) {
  lamp = MqttClient::Create(net, std::chrono::seconds(20), on_lost, nullptr);
  lamp->SetAutoReconnectEnabled(false);
  open(*lamp);
  for (;;) {
    std::this_thread::sleep_for(Soon);
    if (lost) {
      lost = false;
      std::this_thread::sleep_for(Soon);
      open(*lamp);
    }
  }
}

void option_is_no_gate(MqttClient &client) {
  if (open(client) != ResponseCode::MQTT_CONNACK_CONNECTION_ACCEPTED)
    return;
  if (client.IsAutoReconnectEnabled())
    client.Connect(Soon, true, mqtt::Version::MQTT_3_1_1, Soon,
                   Utf8String::Create("lamp"), nullptr, nullptr, nullptr);
  // CHECK-MESSAGES: :[[@LINE-2]]:5: warning: 'client' is already open, and the test before this connect does not tell: 'IsAutoReconnectEnabled' tells whether the SDK reconnects by itself; a second connect is not specified by the SDK [iot-misread-connection-state]
}
