// An alarm that sends two messages, and connects once too often.
#include <mqtt/client.h>

int main() {
  mqtt::client client("tcp://broker.example", "alarm-3");
  client.connect();
  client.publish(mqtt::make_message("alarm/3", "up"));
  if (!client.is_connected())
    client.connect();
  client.publish(mqtt::make_message("alarm/3", "all well"));
  client.disconnect();
}
