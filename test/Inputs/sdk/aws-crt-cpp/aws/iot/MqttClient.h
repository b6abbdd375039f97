// Stand-in for awslabs/aws-crt-cpp, include/aws/iot/MqttClient.h.
#pragma once
#include <aws/crt/mqtt/MqttConnection.h>

namespace Aws {
namespace Iot {
class MqttClientConnectionConfig {};
class MqttClient final {
public:
  MqttClient();
  std::shared_ptr<Crt::Mqtt::MqttConnection> NewConnection(const MqttClientConnectionConfig &config) noexcept;
  operator bool() const noexcept;
};
} // namespace Iot
} // namespace Aws
