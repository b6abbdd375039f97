// Stand-in for awslabs/aws-crt-cpp, include/aws/crt/mqtt/MqttClient.h.
#pragma once
#include <aws/crt/mqtt/MqttConnection.h>

namespace Aws {
namespace Crt {
namespace Io {
class SocketOptions {};
} // namespace Io
namespace Mqtt {
class MqttClient final {
public:
  MqttClient();
  std::shared_ptr<MqttConnection> NewConnection(const char *hostName, uint32_t port, const Io::SocketOptions &socketOptions, bool useWebsocket = false) noexcept;
};
} // namespace Mqtt
} // namespace Crt
} // namespace Aws
