// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %pahocpp
// The same with a range.
#include <mqtt/client.h>
#include <string>
#include <vector>

bool any_of_them(mqtt::client &client, const std::vector<std::string> &hosts) {
  for (const auto &host : hosts) {
    mqtt::connect_options options;
    options.set_servers(mqtt::string_collection::create({host}));
    try {
      client.connect(options);
      return true;
    } catch (const mqtt::exception &) {
    }
  }
  return false;
}

bool same_one_again(mqtt::client &client, const std::vector<int> &tries) {
  for (int each : tries) {
    (void)each;
    try {
      client.connect();
      // CHECK-MESSAGES: :[[@LINE-1]]:7: warning: 'client' is opened again at once
      return true;
    } catch (const mqtt::exception &) {
    }
  }
  return false;
}
