// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/boost-mqtt5
// Boost.MQTT5: async_run starts a client that connects and reconnects until it is
// cancelled; its handler runs only when all is over.
#include <boost/mqtt5/mqtt_client.hpp>
#include <unistd.h>

namespace asio = boost::asio;
using client_type = boost::mqtt5::mqtt_client<asio::ip::tcp::socket>;

void twice(asio::io_context &io) {
  client_type client(io);
  client.brokers("broker", 1883).credentials("lamp").async_run(asio::detached);
  client.async_run(asio::detached);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'client' is already being opened; a second connect is not described for a client that is running already [iot-double-connect]
  io.run();
}

void one_id_twice(asio::io_context &io) {
  client_type one(io), two(io);
  one.credentials("lamp").brokers("broker");
  two.credentials("lamp").brokers("broker");
  one.async_run(asio::detached);
  two.async_run(asio::detached);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: two live connections use the same identity; the service drops one whenever the other connects [iot-duplicate-client-id]
  io.run();
}

void closed_first(client_type &client) {
  client.async_run(asio::detached);
  client.cancel();
  client.async_run(asio::detached);
}

void asked_to_close_first(client_type &client) {
  client.async_run(asio::detached);
  client.async_disconnect(asio::detached);
  client.async_run(asio::detached);
}

static bool running;

void gated(client_type &client) {
  if (!running) {
    running = true;
    client.async_run(asio::detached);
  }
}

// The handler comes when the client has given up: then it may be run again, after a while.
static client_type *lamp;

static void finished(boost::mqtt5::error_code error) {
  if (error) {
    sleep(30);
    lamp->async_run(finished);
  }
}

void own_event(asio::io_context &io) {
  lamp = new client_type(io);
  lamp->async_run(finished);
  io.run();
}
