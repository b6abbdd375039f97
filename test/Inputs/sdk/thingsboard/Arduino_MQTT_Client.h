// Stand-in for thingsboard/thingsboard-client-sdk, src/Arduino_MQTT_Client.h.
#ifndef Arduino_MQTT_Client_h
#define Arduino_MQTT_Client_h
#include "ThingsBoard.h"
class Arduino_MQTT_Client : public IMQTT_Client {
public:
  void set_connect_callback(std::function<void(void)> callback) override;
  void set_server(char const *domain, uint16_t port) override;
  bool connect(char const *client_id, char const *user_name, char const *password) override;
  void disconnect() override;
  bool loop() override;
  bool connected() override;
};
#endif
