// RUN: %check_iot_tidy %s 'iot-double-connect' %t
// A lambda that is called at once, with a parameter by reference inside; and what
// its handler catches does not come out.
#include <mqtt/client.h>

static mqtt::client plain("tcp://b", "caught"), quiet("tcp://b", "quiet");

static int attempt(mqtt::client &c) {
  return [&] {
    try {
      c.connect();
      // CHECK-MESSAGES: :[[@LINE-1]]:7: warning: 'c' is already open; {{.*}} [iot-double-connect]
      return 0;
    } catch (const mqtt::exception &) {
      return 1;
    }
  }();
}

int main() {
  plain.connect();
  attempt(plain);
  try {
    if (attempt(quiet))
      return 1;
  } catch (const mqtt::exception &) {
    quiet.connect(); // nothing comes out of attempt()
  }
}
