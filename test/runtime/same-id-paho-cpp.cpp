// RUN: %prove_at_broker %s %t
// PROOF-LINK: -lpaho-mqttpp3 -lpaho-mqtt3a
// PROOF-BEFORE: takeovers==1
// PROOF-AFTER: attempts==2, connections==2, farewells==2
// PROOF-FIX: by hand
// Two parts of a program have a client each, and one id.
#include <mqtt/async_client.h>

#ifdef FIXED
static const char *const control = "robot-1-control";
#else
static const char *const control = "robot-1";
#endif

int main() {
  mqtt::async_client sensing(BROKER, "robot-1");
  mqtt::async_client controlling(BROKER, control);
  sensing.connect()->wait();
  controlling.connect()->wait();
#ifndef FIXED
  // CHECK-MESSAGES: :[[@LINE-2]]:3: warning: {{.*}} [iot-duplicate-client-id]
#endif
  controlling.disconnect()->wait();
#ifdef FIXED
  sensing.disconnect()->wait();
#endif
}
