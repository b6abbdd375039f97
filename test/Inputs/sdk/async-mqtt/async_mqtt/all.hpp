// Stand-in for redboltz/async_mqtt, include/async_mqtt/asio_bind/client.hpp.
#pragma once
#include <cstdint>
#include <exception>
#include <future>
#include <optional>
#include <string>
#include <utility>

namespace boost {
namespace system {
class error_code {
public:
  explicit operator bool() const;
};
} // namespace system
namespace asio {
struct use_future_t {};
constexpr use_future_t use_future{};
class any_io_executor {};
} // namespace asio
} // namespace boost

namespace async_mqtt {
namespace as = boost::asio;
using error_code = boost::system::error_code;
enum class protocol_version { v3_1_1 = 4, v5 = 5 };
namespace protocol {
struct mqtt {};
} // namespace protocol
template <protocol_version Version, typename NextLayer> class client {
public:
  explicit client(as::any_io_executor exe);
  template <typename... Args> auto async_underlying_handshake(Args &&...args) { return std::future<void>(); }
  template <typename... Args> auto async_start(Args &&...args) { return std::future<std::optional<int>>(); }
  template <typename... Args> auto async_disconnect(Args &&...args) { return std::future<void>(); }
  template <typename CompletionToken> auto async_close(CompletionToken &&token) { return std::future<void>(); }
  template <typename CompletionToken> auto async_recv(CompletionToken &&token) { return std::future<std::optional<int>>(); }
};
} // namespace async_mqtt
