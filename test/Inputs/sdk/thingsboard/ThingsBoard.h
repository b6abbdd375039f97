// Stand-in for thingsboard/thingsboard-client-sdk, src/ThingsBoard.h and IMQTT_Client.h.
#ifndef ThingsBoard_h
#define ThingsBoard_h
#include <functional>
#include <stddef.h>
#include <stdint.h>
extern "C" void delay(unsigned long ms);
class IMQTT_Client {
public:
  virtual ~IMQTT_Client() {}
  virtual void set_connect_callback(std::function<void(void)> callback) = 0;
  virtual void set_server(char const *domain, uint16_t port) = 0;
  virtual bool connect(char const *client_id, char const *user_name, char const *password) = 0;
  virtual void disconnect() = 0;
  virtual bool loop() = 0;
  virtual bool connected() = 0;
};
template <size_t MaxFields = 8> class ThingsBoardSized {
public:
  ThingsBoardSized(IMQTT_Client &client, uint16_t bufferSize = 64) : m_client(client) {}
  bool connect(char const *host, char const *access_token = "provision", uint16_t port = 1883U, char const *client_id = "", char const *password = nullptr);
  void disconnect();
  bool connected();
  bool loop();
  bool sendTelemetryData(char const *key, int value);

private:
  IMQTT_Client &m_client;
};
using ThingsBoard = ThingsBoardSized<>;
#endif
