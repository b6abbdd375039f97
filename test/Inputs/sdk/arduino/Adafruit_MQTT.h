// Stand-in for adafruit/Adafruit_MQTT_Library, Adafruit_MQTT.h.
#ifndef _ADAFRUIT_MQTT_H_
#define _ADAFRUIT_MQTT_H_

#include "Client.h"

class Adafruit_MQTT_Subscribe;

class Adafruit_MQTT {
public:
  Adafruit_MQTT(const char *server, uint16_t port, const char *cid,
                const char *user, const char *pass);
  Adafruit_MQTT(const char *server, uint16_t port, const char *user = "",
                const char *pass = "");
  virtual ~Adafruit_MQTT() {}

  int8_t connect();
  int8_t connect(const char *user, const char *pass);
  const __FlashStringHelper *connectErrorString(int8_t code);
  bool disconnect();
  virtual bool connected() = 0;
  bool will(const char *topic, const char *payload, uint8_t qos = 0,
            uint8_t retain = 0);
  bool publish(const char *topic, const char *payload, uint8_t qos = 0,
               bool retain = false);
  bool subscribe(Adafruit_MQTT_Subscribe *sub);
  Adafruit_MQTT_Subscribe *readSubscription(int16_t timeout = 0);
  void processPackets(int16_t timeout);
  bool ping(uint8_t num = 1);

protected:
  virtual bool connectServer() = 0;
  virtual bool disconnectServer() = 0;
};

class Adafruit_MQTT_Publish {
public:
  Adafruit_MQTT_Publish(Adafruit_MQTT *mqttserver, const char *feed,
                        uint8_t qos = 0, uint8_t retain = 0);
  bool publish(const char *s);
  bool publish(double f, uint8_t precision = 2);
  bool publish(int32_t i);
};

class Adafruit_MQTT_Subscribe {
public:
  Adafruit_MQTT_Subscribe(Adafruit_MQTT *mqttserver, const char *feedname,
                          uint8_t q = 0);
  uint8_t lastread[80];
};

#endif
