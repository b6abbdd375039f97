// Stand-in for boostorg/mqtt5, include/boost/mqtt5/mqtt_client.hpp.
#pragma once
#include <cstdint>
#include <string>
#include <utility>
#include <variant>

namespace boost {
namespace system {
class error_code {
public:
  explicit operator bool() const;
};
} // namespace system
namespace asio {
class io_context {
public:
  std::size_t run();
};
namespace ip {
class tcp {
public:
  class socket {};
};
} // namespace ip
struct detached_t {
  template <typename... Args> void operator()(Args &&...) const {}
};
constexpr detached_t detached{};
} // namespace asio
namespace mqtt5 {
using error_code = boost::system::error_code;
class will {};

template <typename StreamType, typename TlsContext = std::monostate>
class mqtt_client {
public:
  template <typename ExecutionContext> explicit mqtt_client(ExecutionContext &context) {}
  mqtt_client(mqtt_client &&) = default;
  ~mqtt_client();
  template <typename CompletionToken> decltype(auto) async_run(CompletionToken &&token);
  void cancel();
  mqtt_client &will(mqtt5::will will);
  mqtt_client &credentials(std::string client_id, std::string username = "", std::string password = "");
  mqtt_client &brokers(std::string hosts, uint16_t default_port = 1883);
  template <typename CompletionToken> decltype(auto) async_disconnect(CompletionToken &&token);
};
template <typename S, typename T> template <typename C> decltype(auto) mqtt_client<S, T>::async_run(C &&) {}
template <typename S, typename T> template <typename C> decltype(auto) mqtt_client<S, T>::async_disconnect(C &&) {}
} // namespace mqtt5
} // namespace boost
