// RUN: %check_iot_tidy %s 'iot-*' %t
// Three attempts in the constructor, whatever came of the first one.
#include <iostream>
#include <mosquittopp.h>
#include <unistd.h>

namespace {
class Gauge : public mosqpp::mosquittopp {
public:
  explicit Gauge(const char *id) : mosquittopp(id, true) {
    for (int i = 0; i < 3; ++i) {
      const int rc = connect("broker", 1883, 30);
      // CHECK-MESSAGES: :[[@LINE-1]]:22: warning: the loop opens 'this' again whatever the outcome was; a second connect drops the live connection without a DISCONNECT, so the will is sent, and opens a new one [iot-ungated-retry-loop]
      std::cout << "attempt " << i << ": " << mosqpp::strerror(rc) << '\n';
      sleep(1);
    }
  }
  void on_connect(int rc) override {
    if (rc == 0)
      subscribe(nullptr, "gauge/+/set");
  }
};
} // namespace

int main() {
  mosqpp::lib_init();
  {
    Gauge gauge("gauge-1");
    gauge.loop_forever();
  }
  return mosqpp::lib_cleanup();
}
