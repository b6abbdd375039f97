// Stand-in for marvinroger/async-mqtt-client 0.9, src/AsyncMqttClient.hpp.
#pragma once
#include "Arduino.h"

enum class AsyncMqttClientDisconnectReason : uint8_t {
  TCP_DISCONNECTED = 0,
  MQTT_UNACCEPTABLE_PROTOCOL_VERSION = 1,
  MQTT_IDENTIFIER_REJECTED = 2,
  MQTT_SERVER_UNAVAILABLE = 3,
  MQTT_MALFORMED_CREDENTIALS = 4,
  MQTT_NOT_AUTHORIZED = 5,
  ESP8266_NOT_ENOUGH_SPACE = 6,
  TLS_BAD_FINGERPRINT = 7
};

namespace AsyncMqttClientInternals {
typedef std::function<void(bool sessionPresent)> OnConnectUserCallback;
typedef std::function<void(AsyncMqttClientDisconnectReason reason)>
    OnDisconnectUserCallback;
typedef std::function<void(uint16_t packetId)> OnPublishUserCallback;
} // namespace AsyncMqttClientInternals

class AsyncMqttClient {
public:
  AsyncMqttClient();
  ~AsyncMqttClient();

  AsyncMqttClient &setKeepAlive(uint16_t keepAlive);
  AsyncMqttClient &setClientId(const char *clientId);
  AsyncMqttClient &setCleanSession(bool cleanSession);
  AsyncMqttClient &setCredentials(const char *username,
                                  const char *password = nullptr);
  AsyncMqttClient &setWill(const char *topic, uint8_t qos, bool retain,
                           const char *payload = nullptr, size_t length = 0);
  AsyncMqttClient &setServer(IPAddress ip, uint16_t port);
  AsyncMqttClient &setServer(const char *host, uint16_t port);

  AsyncMqttClient &
  onConnect(AsyncMqttClientInternals::OnConnectUserCallback callback);
  AsyncMqttClient &
  onDisconnect(AsyncMqttClientInternals::OnDisconnectUserCallback callback);
  AsyncMqttClient &
  onPublish(AsyncMqttClientInternals::OnPublishUserCallback callback);

  bool connected() const;
  void connect();
  void disconnect(bool force = false);
  uint16_t subscribe(const char *topic, uint8_t qos);
  uint16_t publish(const char *topic, uint8_t qos, bool retain,
                   const char *payload = nullptr, size_t length = 0);
};
