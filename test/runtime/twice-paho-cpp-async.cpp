// RUN: %prove_at_broker %s %t
// PROOF-LINK: -lpaho-mqttpp3 -lpaho-mqtt3a
// PROOF-BEFORE: connections==1, says==1
// PROOF-AFTER: connections==1, farewells==1, says==0
// PROOF-FIX: by hand
// A second connect of a connected client is dropped: its token never completes,
// and a wait without a limit would block for ever.
#include <chrono>
#include <iostream>
#include <mqtt/async_client.h>

static void upload(mqtt::async_client &client) {
#ifdef FIXED
  if (!client.is_connected() &&
      !client.connect()->wait_for(std::chrono::milliseconds(500)))
    std::cout << "no answer\n";
#else
  if (!client.connect()->wait_for(std::chrono::milliseconds(500)))
    std::cout << "no answer\n";
  // CHECK-MESSAGES: :[[@LINE-2]]:8: warning: {{.*}} [iot-double-connect]
#endif
  client.publish("robot/5", "42", 2);
}

int main() {
  mqtt::async_client client(BROKER, "robot-5");
  client.connect()->wait();
  upload(client);
  client.disconnect()->wait();
}
