// Stand-in for redboltz/mqtt_cpp: include/mqtt/client.hpp with what it includes (endpoint.hpp,
// callable_overlay.hpp).
#ifndef MQTT_CLIENT_HPP
#define MQTT_CLIENT_HPP
#include <functional>
#include <memory>
#include <string>
#include <utility>
#ifndef MQTT_NS
#define MQTT_NS mqtt
#endif
namespace boost {
namespace asio {
class io_context {
public:
  void run();
};
} // namespace asio
namespace system {
class error_code {
public:
  explicit operator bool() const;
};
} // namespace system
} // namespace boost
namespace MQTT_NS {
namespace as = boost::asio;
using error_code = boost::system::error_code;
enum class connect_return_code { accepted = 0, unacceptable_protocol_version = 1, identifier_rejected = 2 };
template <class Socket> class endpoint {
public:
  virtual ~endpoint() {}
  bool connected() const;
  void disconnect();
  void async_disconnect(std::function<void(error_code)> func = {});
  void force_disconnect();
};
template <class Impl> class callable_overlay : public Impl {
public:
  using connack_handler = std::function<bool(bool, connect_return_code)>;
  using close_handler = std::function<void()>;
  using error_handler = std::function<void(error_code)>;
  void set_connack_handler(connack_handler h = {});
  void set_close_handler(close_handler h = {});
  void set_error_handler(error_handler h = {});
};
template <class Socket> class client : public endpoint<Socket> {
public:
  void set_client_id(std::string id);
  void connect();
  void connect(error_code &ec, int session_life_keeper);
  void async_connect();
  void async_connect(std::function<void(error_code)> func);
  void disconnect();
  void async_disconnect(std::function<void(error_code)> func = {});
  void force_disconnect();
};
class tcp_endpoint;
std::shared_ptr<callable_overlay<client<tcp_endpoint>>> make_client(as::io_context &ioc, std::string host, unsigned short port);
std::shared_ptr<callable_overlay<client<tcp_endpoint>>> make_sync_client(as::io_context &ioc, std::string host, unsigned short port);
std::shared_ptr<callable_overlay<client<tcp_endpoint>>> make_async_client(as::io_context &ioc, std::string host, unsigned short port);
} // namespace MQTT_NS
#endif
