// Stand-in for awslabs/aws-crt-cpp, include/aws/crt/mqtt/MqttConnection.h.
#pragma once
#include <cstdint>
#include <functional>
#include <memory>
#include <string>

namespace Aws {
namespace Crt {
using String = std::string;
namespace Mqtt {
using ReturnCode = int;
class MqttConnection;
struct OnConnectionSuccessData {
  ReturnCode returnCode;
  bool sessionPresent;
};
struct OnConnectionFailureData {
  int error;
};
struct OnConnectionClosedData {};
using OnConnectionInterruptedHandler = std::function<void(MqttConnection &connection, int error)>;
using OnConnectionResumedHandler = std::function<void(MqttConnection &connection, ReturnCode connectCode, bool sessionPresent)>;
using OnConnectionCompletedHandler = std::function<void(MqttConnection &connection, int errorCode, ReturnCode returnCode, bool sessionPresent)>;
using OnConnectionSuccessHandler = std::function<void(MqttConnection &connection, OnConnectionSuccessData *callbackData)>;
using OnConnectionFailureHandler = std::function<void(MqttConnection &connection, OnConnectionFailureData *callbackData)>;
using OnConnectionClosedHandler = std::function<void(MqttConnection &connection, OnConnectionClosedData *callbackData)>;
using OnDisconnectHandler = std::function<void(MqttConnection &connection)>;

class MqttConnection final : public std::enable_shared_from_this<MqttConnection> {
public:
  ~MqttConnection();
  operator bool() const noexcept;
  int LastError() const noexcept;
  bool SetReconnectTimeout(uint64_t min_seconds, uint64_t max_seconds) noexcept;
  bool Connect(const char *clientId, bool cleanSession, uint16_t keepAliveTimeSecs = 0, uint32_t pingTimeoutMs = 0, uint32_t protocolOperationTimeoutMs = 0) noexcept;
  bool Disconnect() noexcept;
  OnConnectionInterruptedHandler OnConnectionInterrupted;
  OnConnectionResumedHandler OnConnectionResumed;
  OnConnectionCompletedHandler OnConnectionCompleted;
  OnConnectionSuccessHandler OnConnectionSuccess;
  OnConnectionFailureHandler OnConnectionFailure;
  OnDisconnectHandler OnDisconnect;
  OnConnectionClosedHandler OnConnectionClosed;
};
} // namespace Mqtt
} // namespace Crt
} // namespace Aws
