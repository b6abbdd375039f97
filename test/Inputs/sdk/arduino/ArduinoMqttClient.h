// Stand-in for arduino-libraries/ArduinoMqttClient (MqttClient.h is included by
// the real header; one file is enough here).
#ifndef _ARDUINO_MQTT_CLIENT_H_
#define _ARDUINO_MQTT_CLIENT_H_

#include "Client.h"

#define MQTT_CONNECTION_REFUSED -2
#define MQTT_CONNECTION_TIMEOUT -1
#define MQTT_SUCCESS 0

class MqttClient : public Client {
public:
  MqttClient(Client *client);
  MqttClient(Client &client);
  virtual ~MqttClient();

  void setClient(Client &client);
  void onMessage(void (*)(int));
  int parseMessage();
  String messageTopic() const;

  int beginMessage(const char *topic, bool retain = false, uint8_t qos = 0,
                   bool dup = false);
  int endMessage();
  int subscribe(const char *topic, uint8_t qos = 0);
  int unsubscribe(const char *topic);
  void poll();

  int connect(IPAddress ip, uint16_t port = 1883) override;
  int connect(const char *host, uint16_t port = 1883) override;
  size_t write(uint8_t) override;
  size_t write(const uint8_t *buf, size_t size) override;
  int available() override;
  int read() override;
  void stop() override;
  uint8_t connected() override;
  operator bool() override;

  void setId(const char *id);
  void setId(const String &id);
  void setUsernamePassword(const char *username, const char *password);
  void setCleanSession(bool cleanSession);
  void setKeepAliveInterval(unsigned long interval);
  int connectError() const;
  int subscribeQoS() const;
};

#endif
