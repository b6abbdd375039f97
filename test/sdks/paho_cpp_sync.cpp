// RUN: %check_iot_tidy %s 'iot-*' %t
// Paho C++, client, with Debian's header: a second connect blocks and then
// throws a time-out, which a retry loop takes for a failure.
#include <chrono>
#include <mqtt/client.h>
#include <thread>

static void pause() { std::this_thread::sleep_for(std::chrono::seconds(5)); }

void again(mqtt::client &client) {
  client.connect();
  client.connect();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'client' is already open; a second connect blocks for the client's whole timeout and then throws mqtt::timeout_error, although the link is up [iot-double-connect]
}

void again_with_options(mqtt::client &client, mqtt::connect_options options) {
  client.connect(options);
  client.connect(options);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'client' is already open; a second connect blocks for the client's whole timeout and then throws mqtt::timeout_error, although the link is up [iot-double-connect]
}

void again_reconnect(mqtt::client &client) {
  client.connect();
  client.reconnect();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'client' is already open; a second connect blocks for the client's whole timeout and then throws mqtt::timeout_error, although the link is up [iot-double-connect]
}

void gated(mqtt::client &client) {
  client.connect();
  pause();
  if (!client.is_connected())
    client.reconnect();
}

void gate_inverted(mqtt::client &client) {
  client.connect();
  if (client.is_connected())
    client.connect();
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'client' is already open, and the test before this connect does not tell: 'is_connected' says connected here; a second connect blocks for the client's whole timeout and then throws mqtt::timeout_error, although the link is up [iot-misread-connection-state]
}

void retried(mqtt::client &client, mqtt::connect_options options) {
  while (true) {
    try {
      client.connect(options);
      break;
    } catch (const mqtt::exception &) {
      pause();
    }
  }
}

void reconnect_retried(mqtt::client &client) {
  while (true) {
    try {
      client.reconnect();
      break;
    } catch (const mqtt::exception &) {
      pause();
    }
  }
}

void retried_at_once(mqtt::client &client) {
  while (true) {
    try {
      client.connect();
      // CHECK-MESSAGES: :[[@LINE-1]]:7: warning: 'client' is opened again at once after a failed attempt, without any wait [iot-reconnect-without-backoff]
      break;
    } catch (const mqtt::exception &) {
    }
  }
}

void closed(mqtt::client &client) {
  client.connect();
  client.disconnect();
  client.reconnect();
  client.disconnect();
  client.connect();
}

class Events : public virtual mqtt::callback {
public:
  explicit Events(mqtt::client &client) : client(client) {}

private:
  mqtt::client &client;
  void connected(const std::string &) override {
    client.connect();
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'client' is already open; a second connect blocks for the client's whole timeout and then throws mqtt::timeout_error, although the link is up [iot-double-connect]
  }
  void connection_lost(const std::string &) override {
    pause();
    client.reconnect();
  }
};

int main() {
  mqtt::client client("tcp://b", "meter-7");
  Events events(client);
  client.set_callback(events);
  client.connect();
  for (;;)
    pause();
}
