// RUN: %check_iot_tidy %s 'iot-*' %t
// One id at two different brokers, and two ids at one broker.
#include <iostream>
#include <mqtt/client.h>
#include <string>

namespace {
void bring_up(mqtt::client &client, const mqtt::connect_options &options) {
  client.connect(options);
  std::cout << client.get_server_uri() << " is up\n";
}
} // namespace

int main() {
  mqtt::client plant("tcp://plant.example.com:1883", "gateway-1");
  mqtt::client cloud("ssl://cloud.example.com:8883", "gateway-1");
  mqtt::client audit("ssl://cloud.example.com:8883", "gateway-1-audit");
  mqtt::connect_options options;
  options.set_keep_alive_interval(20);
  options.set_clean_session(true);
  try {
    bring_up(plant, options);
    bring_up(cloud, options);
    bring_up(audit, options);
    for (int i = 0; i < 10; ++i) {
      auto message = plant.consume_message();
      if (!message)
        break;
      cloud.publish(message);
      audit.publish("audit/count", std::to_string(i).c_str(), 1, 0, false);
    }
    audit.disconnect();
    cloud.disconnect();
    plant.disconnect();
  } catch (const mqtt::exception &e) {
    std::cerr << e.what() << '\n';
    return 1;
  }
  return 0;
}
