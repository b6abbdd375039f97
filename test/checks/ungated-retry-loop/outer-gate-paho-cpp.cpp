// RUN: %check_iot_tidy %s 'iot-*' %t
// The gate is outside, the loop comes back with the connection open.
#include <iostream>
#include <mqtt/client.h>
#include <vector>

static void flush(mqtt::client &cli, const std::vector<std::string> &batches) {
  mqtt::connect_options o;
  if (!cli.is_connected()) {
    for (auto &b : batches) {
      cli.connect(o);
      // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: the loop opens 'cli' again whatever the outcome was; a second connect blocks for the client's whole timeout and then throws mqtt::timeout_error, although the link is up [iot-ungated-retry-loop]
      cli.publish("batch", b.c_str(), b.size());
    }
  }
}

int main() {
  mqtt::client cli("tcp://broker:1883", "batcher");
  std::vector<std::string> batches{"a", "b"};
  try {
    flush(cli, batches);
    cli.disconnect();
  } catch (const mqtt::exception &e) {
    std::cerr << e.what() << '\n';
    return 1;
  }
}
