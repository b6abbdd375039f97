// Stand-in for knolleary/pubsubclient 2.8, src/PubSubClient.h.
#ifndef PubSubClient_h
#define PubSubClient_h

#include "Client.h"

#define MQTT_CONNECTION_TIMEOUT -4
#define MQTT_CONNECTION_LOST -3
#define MQTT_CONNECT_FAILED -2
#define MQTT_DISCONNECTED -1
#define MQTT_CONNECTED 0
#define MQTT_CONNECT_BAD_PROTOCOL 1
#define MQTT_CONNECT_BAD_CLIENT_ID 2
#define MQTT_CONNECT_UNAVAILABLE 3
#define MQTT_CONNECT_BAD_CREDENTIALS 4
#define MQTT_CONNECT_UNAUTHORIZED 5

#define MQTT_CALLBACK_SIGNATURE                                                \
  std::function<void(char *, uint8_t *, unsigned int)> callback

class PubSubClient : public Print {
public:
  PubSubClient();
  PubSubClient(Client &client);
  PubSubClient(IPAddress, uint16_t, Client &client);
  PubSubClient(const char *, uint16_t, Client &client);
  PubSubClient(const char *, uint16_t, MQTT_CALLBACK_SIGNATURE,
               Client &client);
  ~PubSubClient();

  PubSubClient &setServer(IPAddress ip, uint16_t port);
  PubSubClient &setServer(const char *domain, uint16_t port);
  PubSubClient &setCallback(MQTT_CALLBACK_SIGNATURE);
  PubSubClient &setClient(Client &client);
  PubSubClient &setKeepAlive(uint16_t keepAlive);
  bool setBufferSize(uint16_t size);

  bool connect(const char *id);
  bool connect(const char *id, const char *user, const char *pass);
  bool connect(const char *id, const char *willTopic, uint8_t willQos,
               bool willRetain, const char *willMessage);
  bool connect(const char *id, const char *user, const char *pass,
               const char *willTopic, uint8_t willQos, bool willRetain,
               const char *willMessage);
  bool connect(const char *id, const char *user, const char *pass,
               const char *willTopic, uint8_t willQos, bool willRetain,
               const char *willMessage, bool cleanSession);
  void disconnect();
  bool publish(const char *topic, const char *payload);
  bool publish(const char *topic, const char *payload, bool retained);
  bool subscribe(const char *topic);
  bool subscribe(const char *topic, uint8_t qos);
  bool loop();
  bool connected();
  int state();
};

#endif
