// RUN: %check_iot_tidy %s 'iot-*' %t
// loop_start and loop_forever of Debian's mosquittopp.h resolve: with either, libmosquitto
// reconnects.
#include <mosquittopp.h>

namespace {
class Threaded : public mosqpp::mosquittopp {
public:
  explicit Threaded(const char *id) : mosquittopp(id) {}
  void on_disconnect(int rc) override {
    if (rc != 0)
      reconnect();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'this' is opened again here while mosquittopp is reconnecting by itself; the two compete for one identity [iot-competing-reconnect]
  }
};
class Blocking : public mosqpp::mosquittopp {
public:
  explicit Blocking(const char *id) : mosquittopp(id) {}
  void on_disconnect(int rc) override {
    if (rc != 0)
      reconnect_async();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'this' is opened again here while mosquittopp is reconnecting by itself; the two compete for one identity [iot-competing-reconnect]
  }
};
} // namespace

int main() {
  Threaded a("a");
  Blocking b("b");
  if (a.connect("b") != MOSQ_ERR_SUCCESS || b.connect("b") != MOSQ_ERR_SUCCESS)
    return 1;
  a.loop_start();
  b.loop_forever();
  a.loop_stop(true);
}
