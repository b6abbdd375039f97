// Stand-in for arduino-libraries/Arduino_ConnectionHandler.
#ifndef ARDUINO_CONNECTION_HANDLER_H_
#define ARDUINO_CONNECTION_HANDLER_H_
#include "Arduino.h"

enum class NetworkConnectionState : unsigned int {
  INIT = 0,
  CONNECTING = 1,
  CONNECTED = 2,
  DISCONNECTING = 3,
  DISCONNECTED = 4,
  CLOSED = 5,
  ERROR = 6
};
enum class NetworkConnectionEvent { CONNECTED, DISCONNECTED, ERROR };
typedef void (*OnNetworkEventCallback)();

class ConnectionHandler {
public:
  ConnectionHandler(bool const keep_alive = true);
  virtual ~ConnectionHandler() {}
  virtual NetworkConnectionState check();
  virtual void connect();
  virtual void disconnect();
  NetworkConnectionState getStatus();
  void setKeepAlive(bool keep_alive = true);
  void addCallback(NetworkConnectionEvent const event, OnNetworkEventCallback callback);
  void addConnectCallback(OnNetworkEventCallback callback);
  void addDisconnectCallback(OnNetworkEventCallback callback);
  void addErrorCallback(OnNetworkEventCallback callback);
};

class WiFiConnectionHandler : public ConnectionHandler {
public:
  WiFiConnectionHandler(char const *ssid, char const *pass, bool const keep_alive = true);
};

class GenericConnectionHandler : public ConnectionHandler {
public:
  GenericConnectionHandler(bool const keep_alive = true);
  void connect() override;
  void disconnect() override;
};
#endif
