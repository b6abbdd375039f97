// RUN: %check_iot_tidy %s 'iot-*' %t
// A daemon with its own loop: a lost connection is opened again in the same round.
#include <iostream>
#include <mosquittopp.h>

namespace {
class Relay : public mosqpp::mosquittopp {
public:
  Relay() : mosquittopp("relay-7") {}
  int run() {
    if (connect("broker", 1883, 60) != MOSQ_ERR_SUCCESS)
      return 1;
    for (;;) {
      const int rc = loop(1000, 1);
      if (rc != MOSQ_ERR_SUCCESS) {
        std::cerr << mosqpp::strerror(rc) << '\n';
        reconnect();
        // CHECK-MESSAGES: :[[@LINE-1]]:9: warning: 'this' is opened again at once after the connection was lost, while the service may still hold the old one [iot-reconnect-without-backoff]
      }
    }
  }
};
} // namespace

int main() {
  mosqpp::lib_init();
  Relay relay;
  return relay.run();
}
