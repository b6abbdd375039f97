// RUN: %check_iot_tidy %s 'iot-*' %t
// The main function waits for whoever types; meanwhile the callbacks run.
#include <iostream>
#include <mqtt/async_client.h>
#include <string>

class Events : public virtual mqtt::callback {
public:
  explicit Events(mqtt::async_client &Client) : Client(Client) {}
  void connection_lost(const std::string &Cause) override {
    std::cerr << "lost: " << Cause << '\n';
    Client.reconnect();
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'Client' is opened again at once after {{.*}} [iot-reconnect-without-backoff]
  }

private:
  mqtt::async_client &Client;
};

int main() {
  mqtt::async_client client("tcp://a.lan:1883", "console");
  Events events(client);
  client.set_callback(events);
  client.connect();
  std::string line;
  while (std::getline(std::cin, line) && line != "quit")
    std::cout << "quit ends\n";
  client.disconnect();
}
