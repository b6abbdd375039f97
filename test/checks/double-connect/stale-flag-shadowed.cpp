// RUN: %check_iot_tidy %s 'iot-*' %t
// The inner `up` is another variable.
#include <iostream>
#include <mqtt/client.h>
#include <string>
#include <thread>

static bool up = false;

static void ensure(mqtt::client &cli, const mqtt::connect_options &opts) {
  if (up)
    return;
  try {
    cli.connect(opts);
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'cli' is already open; a second connect blocks for the client's whole timeout and then throws mqtt::timeout_error, although the link is up [iot-double-connect]
    bool up = true;
    if (up)
      cli.subscribe("cmd/#", 1);
  } catch (const mqtt::exception &e) {
    std::cerr << "connect: " << e.what() << '\n';
  }
}

int main() {
  mqtt::client cli("tcp://broker:1883", "cpp-1");
  mqtt::connect_options opts;
  opts.set_clean_session(true);
  for (int i = 0;; i++) {
    ensure(cli, opts);
    if (cli.is_connected())
      cli.publish("count", std::to_string(i).c_str(), 1);
    std::this_thread::sleep_for(std::chrono::seconds(10));
  }
}
