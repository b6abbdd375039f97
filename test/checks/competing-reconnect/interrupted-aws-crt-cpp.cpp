// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/aws-crt-cpp
// Once it has been connected, the SDK is at it.
#include <aws/crt/mqtt/MqttConnection.h>

using Aws::Crt::Mqtt::MqttConnection;

void begin(MqttConnection &connection) {
  connection.OnConnectionInterrupted = [](MqttConnection &lost, int) {
    lost.Connect("uplink-2", false);
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: {{.*}} [iot-competing-reconnect]
  };
  connection.Connect("uplink-2", true);
}
