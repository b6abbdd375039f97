// RUN: %check_iot_tidy %s 'iot-*' %t
// A raw pointer: the assignment destroys nothing.
#include <iostream>
#include <mqtt/async_client.h>
#include <string>

static mqtt::async_client *uplink;

static void open(const std::string &uri) {
  uplink = new mqtt::async_client(uri, "edge-12");
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: {{(the handle|'uplink')}} is overwritten while its connection is still {{(being opened or )?}}open; nothing can close it any more, and it and the next connection evict each other [iot-overwritten-connection]
  mqtt::connect_options options;
  options.set_clean_session(true);
  uplink->connect(options)->wait();
}

static void report(const std::string &text) {
  uplink->publish("edge/12", text, 1, false);
}

int main() {
  std::string uri = "tcp://localhost:1883";
  try {
    open(uri);
    report("start");
    while (std::getline(std::cin, uri)) {
      open(uri);
      report("moved");
    }
    uplink->disconnect()->wait();
  } catch (const mqtt::exception &e) {
    std::cerr << e.what() << '\n';
    return 1;
  }
  delete uplink;
  return 0;
}
