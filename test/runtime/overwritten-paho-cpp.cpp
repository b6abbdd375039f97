// RUN: %prove_at_broker %s %t
// PROOF-LINK: -lpaho-mqttpp3 -lpaho-mqtt3a
// PROOF-BEFORE: takeovers==1
// PROOF-AFTER: connections==2, takeovers==0
// PROOF-FIX: by hand
// A raw pointer takes the next client while the first one is connected. That it
// is deleted, and by whom, is for a person to say.
#include <mqtt/async_client.h>

static mqtt::async_client *client;

static void start() {
#ifdef FIXED
  if (client) {
    client->disconnect()->wait();
    delete client;
  }
#endif
  client = new mqtt::async_client(BROKER, "robot-2");
#ifndef FIXED
  // CHECK-MESSAGES: :[[@LINE-2]]:12: warning: {{.*}} [iot-overwritten-connection]
#endif
  client->connect()->wait();
}

int main() {
  start();
  start();
  client->disconnect()->wait();
  delete client;
}
