// RUN: %check_iot_tidy %s 'iot-*' %t
// Every function of the model that Debian's mqtt/async_client.h declares resolves: each line
// below finds something, or stays silent, only because the call is known.
#include <mqtt/async_client.h>

void connect(mqtt::async_client &c) {
  c.connect();
  c.connect();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'c' is already being opened; a second connect is dropped below without an answer: its token never completes and wait() on it blocks for ever [iot-double-connect]
}

void connectOptions(mqtt::async_client &c, mqtt::connect_options options) {
  c.connect(options);
  c.connect(options);
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'c' is already being opened; a second connect is dropped below without an answer: its token never completes and wait() on it blocks for ever [iot-double-connect]
}

void connectListener(mqtt::async_client &c, mqtt::connect_options options,
                     mqtt::iaction_listener &listener) {
  c.connect(nullptr, listener);
  c.connect(options, nullptr, listener);
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'c' is already being opened; a second connect is dropped below without an answer: its token never completes and wait() on it blocks for ever [iot-double-connect]
}

void connectInterface(mqtt::iasync_client &c) {
  c.connect();
  c.connect();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'c' is already being opened; a second connect is dropped below without an answer: its token never completes and wait() on it blocks for ever [iot-double-connect]
}

void reconnect(mqtt::async_client &c) {
  c.reconnect();
  c.reconnect();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'c' is already being opened; a second connect is dropped below without an answer: its token never completes and wait() on it blocks for ever [iot-double-connect]
}

void reconnectInterface(mqtt::iasync_client &c) {
  c.reconnect();
  c.reconnect();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'c' is already being opened; a second connect is dropped below without an answer: its token never completes and wait() on it blocks for ever [iot-double-connect]
}

void disconnect(mqtt::async_client &c, mqtt::disconnect_options options) {
  c.connect();
  c.disconnect();
  c.connect();
  c.disconnect(1000);
  c.connect();
  c.disconnect(options);
  c.connect();
}

void disconnectInterface(mqtt::iasync_client &c) {
  c.connect();
  c.disconnect();
  c.connect();
}

void status(mqtt::async_client &c) {
  c.connect()->wait();
  if (!c.is_connected())
    c.connect();
}

void statusInterface(mqtt::iasync_client &c) {
  c.connect()->wait();
  if (!c.is_connected())
    c.connect();
}

void noStatus(mqtt::async_client &c, mqtt::token &token) {
  c.connect();
  if (!token.is_complete())
    c.connect();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'c' is already being opened, and the test before this connect does not tell: 'is_complete' tells whether one request has been completed; a second connect is dropped below without an answer: its token never completes and wait() on it blocks for ever [iot-misread-connection-state]
}

namespace {
class Handler : public virtual mqtt::callback {
public:
  explicit Handler(mqtt::async_client &c) : client(c) {}
  void connected(const std::string &) override {
    client.reconnect();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'client' is already open; a second connect is dropped below without an answer: its token never completes and wait() on it blocks for ever [iot-double-connect]
  }

private:
  mqtt::async_client &client;
};
} // namespace

int main() {
  mqtt::async_client a("tcp://b", "a");
  Handler handler(a);
  a.set_callback(handler);
  a.connect();
  a.publish("t", "1");
}
