#ifndef _ADAFRUIT_MQTT_CLIENT_H_
#define _ADAFRUIT_MQTT_CLIENT_H_

#include "Adafruit_MQTT.h"

class Adafruit_MQTT_Client : public Adafruit_MQTT {
public:
  Adafruit_MQTT_Client(Client *client, const char *server, uint16_t port,
                       const char *cid, const char *user, const char *pass)
      : Adafruit_MQTT(server, port, cid, user, pass), client(client) {}
  Adafruit_MQTT_Client(Client *client, const char *server, uint16_t port,
                       const char *user = "", const char *pass = "")
      : Adafruit_MQTT(server, port, user, pass), client(client) {}

  bool connected() override;

protected:
  bool connectServer() override;
  bool disconnectServer() override;

private:
  Client *client;
};

#endif
