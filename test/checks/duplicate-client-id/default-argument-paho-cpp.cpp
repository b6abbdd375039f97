// RUN: %check_iot_tidy %s iot-duplicate-client-id %t
// An identity that is a default argument.
#include <mqtt/async_client.h>

const std::string Broker = "tcp://broker:1883";
const std::string Node = "shaft";

struct Channel {
  mqtt::async_client Client;
  explicit Channel(const std::string &Id = Node) : Client(Broker, Id) {}
};

int main() {
  Channel Out, In, Other("gallery");
  Out.Client.connect()->wait();
  In.Client.connect()->wait();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: two live connections use the same identity{{.*}} [iot-duplicate-client-id]
  Other.Client.connect()->wait();
}
