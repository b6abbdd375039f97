// Stand-in for awslabs/aws-crt-cpp, include/aws/iot/Mqtt5Client.h.
#pragma once
#include <aws/crt/mqtt/Mqtt5Client.h>

namespace Aws {
namespace Iot {
class Mqtt5ClientBuilder final {
public:
  static Mqtt5ClientBuilder *NewMqtt5ClientBuilderWithMtlsFromPath(const std::string hostName, const char *certPath, const char *pkeyPath) noexcept;
  Mqtt5ClientBuilder &WithClientConnectionSuccessCallback(Crt::Mqtt5::OnConnectionSuccessHandler callback) noexcept;
  Mqtt5ClientBuilder &WithClientConnectionFailureCallback(Crt::Mqtt5::OnConnectionFailureHandler callback) noexcept;
  Mqtt5ClientBuilder &WithClientDisconnectionCallback(Crt::Mqtt5::OnDisconnectionHandler callback) noexcept;
  Mqtt5ClientBuilder &WithClientStoppedCallback(Crt::Mqtt5::OnStoppedHandler callback) noexcept;
  std::shared_ptr<Crt::Mqtt5::Mqtt5Client> Build() noexcept;
};
} // namespace Iot
} // namespace Aws
