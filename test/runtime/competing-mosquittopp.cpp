// RUN: %prove_at_broker %s %t
// PROOF-LINK: -lmosquittopp -lmosquitto
// PROOF-BEFORE: attempts>=3, dropped==1
// PROOF-AFTER: attempts==2, connections==2, dropped==1, farewells==1
// The thread of loop_start connects again after a drop, and on_disconnect does.
#include <atomic>
#include <mosquittopp.h>
#include <unistd.h>

class Gateway : public mosqpp::mosquittopp {
public:
  Gateway() : mosquittopp("gateway-2") {}

  bool start() {
    return connect("127.0.0.1", PORT, 60) == MOSQ_ERR_SUCCESS &&
           loop_start() == MOSQ_ERR_SUCCESS;
  }

  std::atomic<int> answers{0};

private:
  void on_connect(int rc) override {
    static const char large[1000] = {};
    if (rc == 0 && answers++ == 0)
      publish(nullptr, "gateway/2", sizeof large, large);
  }

  void on_disconnect(int rc) override {
    if (rc == 0)
      return;
#ifndef FIXED
    reconnect();
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: {{.*}} [iot-competing-reconnect]
#endif
  }
};

int main() {
  mosqpp::lib_init();
  {
    Gateway gateway;
    if (!gateway.start())
      return 1;
    for (int tries = 0; tries < 500 && gateway.answers < 2; tries++)
      usleep(20000);
    gateway.disconnect();
    gateway.loop_stop();
  }
  mosqpp::lib_cleanup();
}
