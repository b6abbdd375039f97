// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/aws-crt-cpp
// aws-crt-cpp, MQTT 3.1.1: Connect answers true for success; the library reconnects by
// itself, and `if (*connection)` asks only whether the object is valid.
#include <aws/crt/mqtt/MqttClient.h>
#include <aws/iot/MqttClient.h>
#include <chrono>
#include <future>
#include <thread>

using Aws::Crt::Mqtt::MqttConnection;
using Aws::Crt::Mqtt::ReturnCode;

void twice(Aws::Iot::MqttClient &client,
           const Aws::Iot::MqttClientConnectionConfig &config) {
  auto connection = client.NewConnection(config);
  if (!connection->Connect("lamp", true, 30))
    return;
  connection->Connect("lamp", true, 30);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'connection' is already being opened; a second connect returns false with AWS_ERROR_MQTT_ALREADY_CONNECTED [iot-double-connect]
}

void twice_by_reference(MqttConnection &connection) {
  if (connection.Connect("lamp", true))
    connection.Connect("lamp", true, 30, 3000, 5000);
  // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'connection' is already being opened; a second connect returns false with AWS_ERROR_MQTT_ALREADY_CONNECTED [iot-double-connect]
}

void one_id_twice(Aws::Crt::Mqtt::MqttClient &client,
                  const Aws::Crt::Io::SocketOptions &options) {
  auto one = client.NewConnection("h", 8883, options);
  auto two = client.NewConnection("h", 8883, options);
  if (one->Connect("lamp", true))
    two->Connect("lamp", true);
  // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: two live connections use the same identity; the service drops one whenever the other connects [iot-duplicate-client-id]
}

void retried(MqttConnection &connection) {
  connection.SetReconnectTimeout(1, 128);
  while (!connection.Connect("lamp", true))
    std::this_thread::sleep_for(std::chrono::seconds(5));
}

void retried_at_once(MqttConnection &connection) {
  while (!connection.Connect("lamp", true))
    // CHECK-MESSAGES: :[[@LINE-1]]:11: warning: 'connection' is opened again at once after a failed attempt, without any wait [iot-reconnect-without-backoff]
    ;
}

// The samples: promises that the events fulfil.
void closed_first(MqttConnection &connection) {
  std::promise<void> closed;
  connection.OnDisconnect = [&](MqttConnection &) { closed.set_value(); };
  if (!connection.Connect("lamp", true))
    return;
  if (connection.Disconnect())
    closed.get_future().wait();
  connection.Connect("lamp", true);
}

void own_event(const std::shared_ptr<MqttConnection> &connection) {
  std::promise<bool> completed;
  connection->OnConnectionCompleted = [&](MqttConnection &, int error,
                                          ReturnCode code, bool) {
    completed.set_value(error == 0 && code == 0);
  };
  connection->OnConnectionInterrupted = [](MqttConnection &, int) {};
  connection->OnConnectionResumed = [](MqttConnection &, ReturnCode, bool) {};
  if (!connection->Connect("lamp", true))
    return;
  if (completed.get_future().get())
    connection->Disconnect();
}

void competing_event(const std::shared_ptr<MqttConnection> &connection) {
  connection->OnConnectionInterrupted = [](MqttConnection &lost, int) {
    lost.Connect("lamp", true);
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'lost' is opened again here while aws-crt-cpp (MqttConnection) is reconnecting by itself; the two compete for one identity [iot-competing-reconnect]
  };
  connection->OnConnectionSuccess =
      [](MqttConnection &up, Aws::Crt::Mqtt::OnConnectionSuccessData *) {
        up.Connect("lamp", true);
        // CHECK-MESSAGES: :[[@LINE-1]]:9: warning: 'up' is already open; a second connect returns false with AWS_ERROR_MQTT_ALREADY_CONNECTED [iot-double-connect]
      };
  connection->Connect("lamp", true);
}

void object_is_no_gate(MqttConnection &connection) {
  if (!connection.Connect("lamp", true))
    return;
  if (connection)
    connection.Connect("lamp", true);
  // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'connection' is already being opened, and the test before this connect does not tell: 'operator bool' tells whether the object is valid; a second connect returns false with AWS_ERROR_MQTT_ALREADY_CONNECTED [iot-misread-connection-state]
}
