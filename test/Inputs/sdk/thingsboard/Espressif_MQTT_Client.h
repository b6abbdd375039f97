// Stand-in for thingsboard/thingsboard-client-sdk, src/Espressif_MQTT_Client.h.
#ifndef Espressif_MQTT_Client_h
#define Espressif_MQTT_Client_h
#include "ThingsBoard.h"
class Espressif_MQTT_Client : public IMQTT_Client {
public:
  Espressif_MQTT_Client();
  bool set_disable_auto_reconnect(bool disable_auto_reconnect);
  void set_connect_callback(std::function<void(void)> callback) override;
  void set_server(char const *domain, uint16_t port) override;
  bool connect(char const *client_id, char const *user_name, char const *password) override;
  void disconnect() override;
  bool loop() override;
  bool connected() override;
};
#endif
