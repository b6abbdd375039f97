// RUN: %check_iot_tidy %s 'iot-*' %t -- -- -std=c++17
// The object that is given back is right, and the loop reads it wrong.
#include <MQTTClient.h>
#include <unistd.h>

struct Outcome {
  int code;
  bool up;
  explicit Outcome(int c) : code(c), up(c == 0) {}
};

static Outcome dial(MQTTClient c) {
  MQTTClient_connectOptions options = MQTTClient_connectOptions_initializer;
  return Outcome(MQTTClient_connect(c, &options));
  // CHECK-MESSAGES: :[[@LINE-1]]:18: warning: {{.*}} [iot-{{double-connect|ungated-retry-loop}}]
}

int main() {
  MQTTClient c = nullptr;
  if (MQTTClient_create(&c, "tcp://b:1883", "id", MQTTCLIENT_PERSISTENCE_NONE,
                        nullptr) != MQTTCLIENT_SUCCESS)
    return 1;
  while (dial(c).up)
    sleep(5);
}
