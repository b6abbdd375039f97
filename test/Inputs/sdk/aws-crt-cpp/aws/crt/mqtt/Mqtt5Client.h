// Stand-in for awslabs/aws-crt-cpp, include/aws/crt/mqtt/Mqtt5Client.h.
#pragma once
#include <cstdint>
#include <functional>
#include <memory>
#include <string>

namespace Aws {
namespace Crt {
namespace Mqtt5 {
struct OnConnectionSuccessEventData {};
struct OnConnectionFailureEventData {
  int errorCode;
};
struct OnDisconnectionEventData {
  int errorCode;
};
struct OnStoppedEventData {};
using OnConnectionSuccessHandler = std::function<void(const OnConnectionSuccessEventData &)>;
using OnConnectionFailureHandler = std::function<void(const OnConnectionFailureEventData &)>;
using OnDisconnectionHandler = std::function<void(const OnDisconnectionEventData &)>;
using OnStoppedHandler = std::function<void(const OnStoppedEventData &)>;

class Mqtt5ClientOptions final {
public:
  Mqtt5ClientOptions();
  Mqtt5ClientOptions &WithHostName(std::string hostname);
  Mqtt5ClientOptions &WithClientConnectionSuccessCallback(OnConnectionSuccessHandler callback) noexcept;
  Mqtt5ClientOptions &WithClientConnectionFailureCallback(OnConnectionFailureHandler callback) noexcept;
  Mqtt5ClientOptions &WithClientDisconnectionCallback(OnDisconnectionHandler callback) noexcept;
  Mqtt5ClientOptions &WithClientStoppedCallback(OnStoppedHandler callback) noexcept;
};
class Mqtt5Client final : public std::enable_shared_from_this<Mqtt5Client> {
public:
  static std::shared_ptr<Mqtt5Client> NewMqtt5Client(const Mqtt5ClientOptions &options) noexcept;
  ~Mqtt5Client();
  operator bool() const noexcept;
  bool Start() const noexcept;
  bool Stop() noexcept;
};
} // namespace Mqtt5
} // namespace Crt
} // namespace Aws
