// An alarm that sends one message, and connects once too often.
#include <mqtt/client.h>
#include <string>

class Alarm {
public:
  explicit Alarm(const std::string &broker) : client(broker, "alarm-4") {
    client.connect();
  }

  void raise(const std::string &text) {
    client.publish(mqtt::make_message("alarm/4", text));
  }

private:
  mqtt::client client;
};

int main() {
  mqtt::client client("tcp://broker.example", "alarm-3");
  client.connect();
  client.publish(mqtt::make_message("alarm/3", "up"));
  client.connect();
  Alarm("tcp://broker.example").raise("fire");
  client.disconnect();
}
