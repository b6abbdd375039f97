// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/aws-crt-cpp
// RUN: %check_iot_tidy -check-suffix=,HARMLESS %s 'iot-*' %t -- \
// RUN:   -config='{CheckOptions: {iot-double-connect.ReportHarmless: true}}' -- %sdk/aws-crt-cpp
// aws-crt-cpp, MQTT 5: Start and Stop only set what is wanted; the events are given to a
// builder before there is a client.
#include <aws/iot/Mqtt5Client.h>
#include <chrono>
#include <future>
#include <thread>

using namespace Aws::Crt::Mqtt5;

void twice(const Mqtt5ClientOptions &options) {
  auto client = Mqtt5Client::NewMqtt5Client(options);
  if (!client->Start())
    return;
  client->Start();
  // CHECK-MESSAGES-HARMLESS: :[[@LINE-1]]:3: warning: 'client' is already being opened; a second connect returns true and does nothing [iot-double-connect]
  client->Stop();
}

// The first client ends with its last owner.
void replaced(const Mqtt5ClientOptions &options) {
  auto client = Mqtt5Client::NewMqtt5Client(options);
  if (!client->Start())
    return;
  client = Mqtt5Client::NewMqtt5Client(options);
  client->Start();
}

void gated(const Mqtt5ClientOptions &options) {
  static std::shared_ptr<Mqtt5Client> client;
  if (client)
    return;
  client = Mqtt5Client::NewMqtt5Client(options);
  client->Start();
}

void retried(const Mqtt5ClientOptions &options) {
  auto client = Mqtt5Client::NewMqtt5Client(options);
  while (!client->Start())
    std::this_thread::sleep_for(std::chrono::seconds(5));
}

void closed_first(const Mqtt5ClientOptions &options) {
  auto client = Mqtt5Client::NewMqtt5Client(options);
  if (!client->Start())
    return;
  client->Stop();
  client->Start();
}

// The samples: promises that the builder's events fulfil.
void own_event(Aws::Iot::Mqtt5ClientBuilder *builder) {
  std::promise<bool> up;
  std::promise<void> stopped;
  builder
      ->WithClientConnectionSuccessCallback(
          [&](const OnConnectionSuccessEventData &) { up.set_value(true); })
      .WithClientConnectionFailureCallback(
          [&](const OnConnectionFailureEventData &) { up.set_value(false); })
      .WithClientStoppedCallback(
          [&](const OnStoppedEventData &) { stopped.set_value(); });
  std::shared_ptr<Mqtt5Client> client = builder->Build();
  if (client == nullptr || !client->Start())
    return;
  if (up.get_future().get() && client->Stop())
    stopped.get_future().wait();
}

static std::shared_ptr<Mqtt5Client> raced;

void competing_event(Mqtt5ClientOptions &options) {
  options.WithClientDisconnectionCallback([](const OnDisconnectionEventData &) {
    raced->Start();
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'raced' is opened again here while aws-crt-cpp (Mqtt5Client) is reconnecting by itself; the two compete for one identity [iot-competing-reconnect]
  });
  raced = Mqtt5Client::NewMqtt5Client(options);
  raced->Start();
}
