// RUN: %check_iot_tidy %s 'iot-*' %t
// RUN: %check_iot_tidy -check-suffix=EVENTS %s 'iot-*' %t -- -- -DBREAK_EVENTS
// Paho C++, async_client, with Debian's header: success is a token that
// completes without an exception.
#include <atomic>
#include <chrono>
#include <mqtt/async_client.h>
#include <thread>

static void pause() { std::this_thread::sleep_for(std::chrono::seconds(5)); }

#ifdef BREAK_EVENTS
class Hasty : public virtual mqtt::callback {
public:
  explicit Hasty(mqtt::async_client &client) : client(client) {}

private:
  mqtt::async_client &client;
  void connected(const std::string &) override {
    client.connect();
    // CHECK-MESSAGES-EVENTS: :[[@LINE-1]]:5: warning: 'client' is already open; a second connect is dropped below without an answer: its token never completes and wait() on it blocks for ever [iot-double-connect]
  }
  void connection_lost(const std::string &) override {
    client.reconnect();
    // CHECK-MESSAGES-EVENTS: :[[@LINE-1]]:5: warning: 'client' is opened again at once after the connection was lost, while the service may still hold the old one [iot-reconnect-without-backoff]
  }
};

int main() {
  mqtt::async_client client("tcp://b", "meter-8");
  Hasty hasty(client);
  client.set_callback(hasty);
  client.connect()->wait();
  for (;;)
    pause();
}
#else
void again(mqtt::async_client &client) {
  client.connect()->wait();
  client.connect()->wait();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'client' is already open; a second connect is dropped below without an answer: its token never completes and wait() on it blocks for ever [iot-double-connect]
}

void again_without_wait(mqtt::async_client &client,
                        mqtt::connect_options options) {
  client.connect(options);
  client.connect(options);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'client' is already being opened; a second connect is dropped below without an answer: its token never completes and wait() on it blocks for ever [iot-double-connect]
}

void again_reconnect(mqtt::async_client &client) {
  client.reconnect();
  client.reconnect();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'client' is already being opened; a second connect is dropped below without an answer: its token never completes and wait() on it blocks for ever [iot-double-connect]
}

void again_through_interface(mqtt::iasync_client &client) {
  client.connect()->wait();
  client.reconnect();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'client' is already open; a second connect is dropped below without an answer: its token never completes and wait() on it blocks for ever [iot-double-connect]
}

void gated(mqtt::async_client &client) {
  client.connect()->wait();
  pause();
  if (!client.is_connected())
    client.reconnect();
}

void gate_inverted(mqtt::async_client &client) {
  client.connect()->wait();
  if (client.is_connected())
    client.connect();
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'client' is already open, and the test before this connect does not tell: 'is_connected' says connected here; a second connect is dropped below without an answer: its token never completes and wait() on it blocks for ever [iot-misread-connection-state]
}

void retried(mqtt::async_client &client, mqtt::connect_options options) {
  for (;;) {
    try {
      client.connect(options)->wait();
      return;
    } catch (const mqtt::exception &) {
      pause();
    }
  }
}

void reconnect_retried(mqtt::async_client &client) {
  while (!client.is_connected()) {
    try {
      client.reconnect()->wait();
    } catch (const mqtt::exception &) {
      pause();
    }
  }
}

// No exception is success: the loop has no other end.
void retried_without_look(mqtt::async_client &client) {
  for (int i = 0; i < 3; i++) {
    try {
      client.connect()->wait();
      // CHECK-MESSAGES: :[[@LINE-1]]:7: warning: the loop opens 'client' again whatever the outcome was; a second connect is dropped below without an answer: its token never completes and wait() on it blocks for ever [iot-ungated-retry-loop]
    } catch (const mqtt::exception &) {
    }
    pause();
  }
}

void closed(mqtt::async_client &client) {
  client.connect()->wait();
  client.disconnect()->wait();
  client.reconnect()->wait();
  client.disconnect()->wait();
  client.connect()->wait();
}

class Events : public virtual mqtt::callback {
public:
  explicit Events(mqtt::async_client &client) : client(client) {}
  std::atomic<bool> lost{false};

private:
  mqtt::async_client &client;
  void connection_lost(const std::string &) override { lost = true; }
};

int main() {
  mqtt::async_client client("tcp://b", "meter-7");
  Events events(client);
  client.set_callback(events);
  client.connect()->wait();
  for (;;) {
    pause();
    if (!events.lost)
      continue;
    events.lost = false;
    try {
      client.reconnect()->wait();
    } catch (const mqtt::exception &) {
      events.lost = true;
    }
  }
}
#endif
