// RUN: %check_iot_tidy %s 'iot-*' %t
// catch and continue, without a pause.
#include <iostream>
#include <mqtt/client.h>

int main() {
  mqtt::client client("tcp://broker:1883", "press-4");
  mqtt::connect_options options;
  options.set_clean_session(true);
  bool up = false;
  while (!up) {
    try {
      client.connect(options);
      // CHECK-MESSAGES: :[[@LINE-1]]:7: warning: 'client' is opened again at once after a failed attempt, without any wait [iot-reconnect-without-backoff]
      up = true;
    } catch (const mqtt::exception &e) {
      std::cerr << "connect: " << e.what() << '\n';
    }
  }
  client.publish(mqtt::make_message("press/4", "ready"));
  client.disconnect();
  return 0;
}
