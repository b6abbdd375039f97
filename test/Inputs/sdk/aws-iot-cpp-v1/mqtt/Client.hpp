// Stand-in for aws/aws-iot-device-sdk-cpp, include/mqtt/Client.hpp.
#pragma once
#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>

namespace awsiotsdk {
enum class ResponseCode {
  MQTT_CONNACK_CONNECTION_ACCEPTED = 100,
  SUCCESS = 0,
  FAILURE = -1,
  NETWORK_ALREADY_CONNECTED_ERROR = -502
};
class Utf8String {
public:
  static std::unique_ptr<Utf8String> Create(const std::string &str);
};
class NetworkConnection;
class DisconnectCallbackContextData {};
class ReconnectCallbackContextData {};
class ResubscribeCallbackContextData {};
namespace mqtt {
enum class Version { MQTT_3_1_1 = 4 };
class WillOptions;
} // namespace mqtt
class ClientCoreState {
public:
  typedef std::function<ResponseCode(std::string client_id, std::shared_ptr<DisconnectCallbackContextData> p_app_handler_data)> ApplicationDisconnectCallbackPtr;
  typedef std::function<ResponseCode(std::string client_id, std::shared_ptr<ReconnectCallbackContextData> p_app_handler_data, ResponseCode reconnect_result)> ApplicationReconnectCallbackPtr;
  typedef std::function<ResponseCode(std::string client_id, std::shared_ptr<ResubscribeCallbackContextData> p_app_handler_data, ResponseCode resubscribe_result)> ApplicationResubscribeCallbackPtr;
};
class MqttClient {
public:
  static std::unique_ptr<MqttClient> Create(std::shared_ptr<NetworkConnection> p_network_connection, std::chrono::milliseconds mqtt_command_timeout);
  static std::unique_ptr<MqttClient> Create(std::shared_ptr<NetworkConnection> p_network_connection, std::chrono::milliseconds mqtt_command_timeout, ClientCoreState::ApplicationDisconnectCallbackPtr disconnect_callback_ptr, std::shared_ptr<DisconnectCallbackContextData> p_disconnect_app_handler_data);
  virtual ~MqttClient();
  virtual ResponseCode Connect(std::chrono::milliseconds action_response_timeout, bool is_clean_session, mqtt::Version mqtt_version, std::chrono::seconds keep_alive_timeout, std::unique_ptr<Utf8String> p_client_id, std::unique_ptr<Utf8String> p_username, std::unique_ptr<Utf8String> p_password, std::unique_ptr<mqtt::WillOptions> p_will_msg);
  virtual ResponseCode Disconnect(std::chrono::milliseconds action_response_timeout);
  bool IsConnected();
  void SetAutoReconnectEnabled(bool value);
  bool IsAutoReconnectEnabled();
  ResponseCode SetDisconnectCallbackPtr(ClientCoreState::ApplicationDisconnectCallbackPtr p_callback, std::shared_ptr<DisconnectCallbackContextData> p_app_handler_data);
};
namespace mqtt {
class WillOptions {};
} // namespace mqtt
} // namespace awsiotsdk
