// RUN: %check_iot_tidy %s 'iot-*' %t
// RUN: %check_iot_tidy -check-suffix=HASTY %s 'iot-*' %t.hasty -- -- -DHASTY
// The attempt has failed where waiting for the connect's token throws, and
// where the answer does not come in time.
#include <chrono>
#include <mqtt/async_client.h>
#include <thread>

namespace {
bool dial(mqtt::async_client &client) {
  auto token = client.connect();
  return token->wait_for(std::chrono::seconds(20));
}

void keepTrying(mqtt::async_client &client) {
  for (;;) {
    try {
      client.connect()->wait();
      // CHECK-MESSAGES-HASTY: :[[@LINE-1]]:7: warning: {{.*}} [iot-reconnect-without-backoff]
      return;
    } catch (const mqtt::exception &) {
#ifndef HASTY
      std::this_thread::sleep_for(std::chrono::seconds(3));
#endif
    }
  }
}
} // namespace

int main(int argc, char **) {
  mqtt::async_client client("tcp://broker:1883", "pump-9");
  if (argc > 1) {
    while (!dial(client))
      std::this_thread::sleep_for(std::chrono::seconds(3));
  } else {
    keepTrying(client);
  }
  client.publish("pump/9/state", "idle", 4, 1, false)->wait();
  client.disconnect()->wait();
}
