// RUN: %check_iot_tidy %s 'iot-*' %t
// The exception is swallowed inside the loop, and the success does not leave it.
#include <chrono>
#include <iostream>
#include <mqtt/client.h>
#include <thread>

static void bring_up(mqtt::client &client, const mqtt::connect_options &options) {
  for (int attempt = 1; attempt <= 5; ++attempt) {
    try {
      client.connect(options);
      // CHECK-MESSAGES: :[[@LINE-1]]:7: warning: the loop opens 'client' again whatever the outcome was; a second connect blocks for the client's whole timeout and then throws mqtt::timeout_error, although the link is up [iot-ungated-retry-loop]
    } catch (const mqtt::exception &e) {
      std::cerr << "attempt " << attempt << ": " << e.what() << '\n';
    }
    std::this_thread::sleep_for(std::chrono::seconds(2));
  }
}

int main() {
  mqtt::client client("tcp://broker:1883", "kiln-3");
  mqtt::connect_options options;
  options.set_keep_alive_interval(30);
  bring_up(client, options);
  client.publish(mqtt::make_message("kiln/3", "hot"));
  client.disconnect();
  return 0;
}
