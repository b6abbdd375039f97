// RUN: %check_iot_tidy %s 'iot-*' %t
// An exception of the SDK passes a guard, which closes the connection.
#include <chrono>
#include <mqtt/client.h>
#include <thread>

namespace {
class Session {
public:
  explicit Session(mqtt::client &Client) : Client(Client) { Client.connect(); }
  ~Session() {
    try {
      Client.disconnect();
    } catch (const mqtt::exception &) {
    }
  }

private:
  mqtt::client &Client;
};
} // namespace

int main() {
  mqtt::client client("tcp://a.lan:1883", "guarded-2");
  for (;;) {
    try {
      Session session(client);
      client.publish("field/1", "on", 2);
    } catch (const mqtt::exception &) {
    }
    std::this_thread::sleep_for(std::chrono::seconds(5));
  }
}
