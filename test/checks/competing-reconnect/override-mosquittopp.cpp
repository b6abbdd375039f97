// RUN: %check_iot_tidy %s 'iot-*' %t
// The override reconnects although loop_start was called.
#include <iostream>
#include <mosquittopp.h>
#include <unistd.h>

namespace {
class Feed : public mosqpp::mosquittopp {
public:
  Feed() : mosquittopp("feed-1") {}
  bool start(const char *host) {
    if (connect(host, 1883, 60) != MOSQ_ERR_SUCCESS)
      return false;
    return loop_start() == MOSQ_ERR_SUCCESS;
  }
  void on_connect(int rc) override {
    if (rc == 0)
      subscribe(nullptr, "feed/#");
  }
  void on_disconnect(int rc) override {
    std::cerr << "disconnected: " << rc << '\n';
    if (rc != 0)
      reconnect();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'this' is opened again here while mosquittopp is reconnecting by itself; the two compete for one identity [iot-competing-reconnect]
  }
};
} // namespace

int main() {
  mosqpp::lib_init();
  Feed feed;
  if (!feed.start("broker"))
    return 1;
  for (;;)
    sleep(60);
}
