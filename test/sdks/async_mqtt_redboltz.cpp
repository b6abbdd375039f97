// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/async-mqtt
// async_mqtt: the link below is opened first, then the session; a second CONNECT on it is
// refused.
#include <async_mqtt/all.hpp>
#include <unistd.h>

namespace am = async_mqtt;
namespace as = boost::asio;
using client_type = am::client<am::protocol_version::v5, am::protocol::mqtt>;

void twice(client_type &client) {
  client.async_underlying_handshake("broker", "1883", as::use_future).get();
  client.async_start(true, 60, "lamp", as::use_future).get();
  client.async_start(true, 60, "lamp", as::use_future).get();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'client' is already being opened; a second connect completes with packet_not_allowed_to_send and leaves the first session alone [iot-double-connect]
}

// Two steps are one open.
void two_steps(client_type &client) {
  client.async_underlying_handshake("broker", "1883", as::use_future).get();
  client.async_start(true, 60, "lamp", as::use_future).get();
}

void closed_first(client_type &client) {
  client.async_start(true, 60, "lamp", as::use_future).get();
  client.async_disconnect(as::use_future).get();
  client.async_start(true, 60, "lamp", as::use_future).get();
}

void link_closed_first(client_type &client) {
  client.async_start(true, 60, "lamp", as::use_future).get();
  client.async_close(as::use_future).get();
  client.async_underlying_handshake("broker", "1883", as::use_future).get();
  client.async_start(true, 60, "lamp", as::use_future).get();
}

static bool up;

void gated(client_type &client) {
  if (up)
    return;
  client.async_start(true, 60, "lamp", as::use_future).get();
  up = true;
}

// A failed attempt, and a failed receive, throw.
void retried(client_type &client) {
  for (;;) {
    try {
      client.async_underlying_handshake("broker", "1883", as::use_future).get();
      client.async_start(true, 60, "lamp", as::use_future).get();
      for (;;)
        client.async_recv(as::use_future).get();
    } catch (const std::exception &) {
      client.async_close(as::use_future).get();
    }
    sleep(5);
  }
}
