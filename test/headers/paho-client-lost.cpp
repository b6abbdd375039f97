// RUN: %check_iot_tidy %s 'iot-*' %t
// The callback class keeps a reference to the client.
#include <mqtt/client.h>

namespace {
class Lost : public virtual mqtt::callback {
public:
  explicit Lost(mqtt::client &c) : client(c) {}
  void connection_lost(const std::string &) override {
    client.connect();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'client' is opened again at once after the connection was lost, while the service may still hold the old one [iot-reconnect-without-backoff]
  }

private:
  mqtt::client &client;
};
} // namespace

int main() {
  mqtt::client client("tcp://b", "k");
  Lost lost(client);
  client.set_callback(lost);
  client.connect();
  client.publish(mqtt::make_message("t", "1"));
  client.disconnect();
}
