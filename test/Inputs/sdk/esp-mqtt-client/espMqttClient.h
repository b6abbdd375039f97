// Stand-in for bertmelis/espMqttClient: MqttClient.h, MqttClientSetup.h, TypeDefs.h.
#pragma once
#include "Arduino.h"

namespace espMqttClientTypes {
enum class DisconnectReason : uint8_t {
  USER_OK = 0,
  MQTT_UNACCEPTABLE_PROTOCOL_VERSION = 1,
  MQTT_IDENTIFIER_REJECTED = 2,
  MQTT_SERVER_UNAVAILABLE = 3,
  MQTT_MALFORMED_CREDENTIALS = 4,
  MQTT_NOT_AUTHORIZED = 5,
  TLS_BAD_FINGERPRINT = 6,
  TCP_DISCONNECTED = 7
};
typedef std::function<void(bool sessionPresent)> OnConnectCallback;
typedef std::function<void(DisconnectReason reason)> OnDisconnectCallback;
} // namespace espMqttClientTypes

class MqttClient {
public:
  virtual ~MqttClient();
  bool connected() const;
  bool disconnected() const;
  bool connect();
  bool disconnect(bool force = false);
  uint16_t subscribe(const char *topic, uint8_t qos);
  uint16_t publish(const char *topic, uint8_t qos, bool retain, const char *payload);
  void loop();
};

template <typename T> class MqttClientSetup : public MqttClient {
public:
  T &setKeepAlive(uint16_t keepAlive);
  T &setClientId(const char *clientId);
  T &setCleanSession(bool cleanSession);
  T &setCredentials(const char *username, const char *password);
  T &setServer(IPAddress ip, uint16_t port);
  T &setServer(const char *host, uint16_t port);
  T &onConnect(espMqttClientTypes::OnConnectCallback callback);
  T &onDisconnect(espMqttClientTypes::OnDisconnectCallback callback);
};

class espMqttClient : public MqttClientSetup<espMqttClient> {
public:
  espMqttClient();
};
class espMqttClientSecure : public MqttClientSetup<espMqttClientSecure> {
public:
  espMqttClientSecure();
  espMqttClientSecure &setInsecure();
};
