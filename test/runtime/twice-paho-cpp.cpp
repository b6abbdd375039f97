// RUN: %prove_at_broker %s %t
// PROOF-LINK: -lpaho-mqttpp3 -lpaho-mqtt3a
// PROOF-BEFORE: connections==1, says==1
// PROOF-AFTER: connections==1, farewells==1, says==0
// The second connect of a connected client sends nothing: it blocks for the
// client's whole timeout and throws, although the connection is there.
#include <iostream>
#include <mqtt/client.h>

static void upload(mqtt::client &client) {
  try {
#ifdef FIXED
    if (!client.is_connected())
      client.connect();
#else
    client.connect();
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: {{.*}} [iot-double-connect]
#endif
    client.publish(mqtt::make_message("robot/4", "42"));
  } catch (const mqtt::exception &error) {
    std::cout << error.what() << '\n';
  }
}

int main() {
  mqtt::client client(BROKER, "robot-4");
  client.connect();
  client.set_timeout(300);
  upload(client);
  client.disconnect();
}
