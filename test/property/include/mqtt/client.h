// Eclipse Paho MQTT C++, class mqtt::client, as much as the random programs use,
// without the C++ library behind the real one: hundreds of them are parsed.
#pragma once
namespace mqtt {
class string {
public:
  string(const char *text);
  ~string();
};
class exception {};
class connect_options {
public:
  connect_options();
};
class connect_response {};
class callback {
public:
  virtual ~callback() {}
  virtual void connected(const string &cause) {}
  virtual void connection_lost(const string &cause) {}
};
class client {
public:
  client(const string &serverURI, const string &clientId);
  virtual ~client();
  virtual connect_response connect();
  virtual connect_response connect(connect_options opts);
  virtual connect_response reconnect();
  virtual void disconnect();
  virtual bool is_connected() const;
  virtual void set_callback(callback &cb);

private:
  int impl_;
};
} // namespace mqtt
