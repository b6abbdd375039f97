// Stand-in for CopernicaMarketingSoftware/AMQP-CPP: connection.h, connectionhandler.h,
// linux_tcp/tcpconnection.h, linux_tcp/tcphandler.h.
#pragma once
#include <cstddef>
#include <cstdint>

namespace AMQP {
class Address {
public:
  Address(const char *data);
};
class Login {
public:
  Login(const char *user, const char *password);
};
class Connection;
class TcpConnection;

class ConnectionHandler {
public:
  virtual ~ConnectionHandler() {}
  virtual void onData(Connection *connection, const char *buffer, size_t size) = 0;
  virtual void onReady(Connection *connection) {}
  virtual void onError(Connection *connection, const char *message) {}
  virtual void onClosed(Connection *connection) {}
};
class Connection {
public:
  Connection(ConnectionHandler *handler, const Login &login, const char *vhost);
  Connection(ConnectionHandler *handler, const Login &login);
  Connection(ConnectionHandler *handler);
  virtual ~Connection();
  uint64_t parse(const char *buffer, size_t size);
  bool fail(const char *message);
  bool ready() const;
  bool usable() const;
  bool initialized() const;
  bool close();
};

class TcpHandler {
public:
  virtual ~TcpHandler() {}
  virtual void onConnected(TcpConnection *connection) {}
  virtual void onReady(TcpConnection *connection) {}
  virtual void onError(TcpConnection *connection, const char *message) {}
  virtual void onClosed(TcpConnection *connection) {}
  virtual void onLost(TcpConnection *connection) {}
  virtual void onDetached(TcpConnection *connection) {}
  virtual void monitor(TcpConnection *connection, int fd, int flags) = 0;
};
class TcpConnection {
public:
  TcpConnection(TcpHandler *handler, const Address &address);
  virtual ~TcpConnection() noexcept;
  void process(int fd, int flags);
  bool close(bool immediate = false);
  bool ready() const;
  bool usable() const;
  bool initialized() const;
  bool closed() const;
};
} // namespace AMQP
