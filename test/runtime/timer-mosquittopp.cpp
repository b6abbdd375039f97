// RUN: %prove_at_broker %s %t
// PROOF-LINK: -lmosquittopp -lmosquitto
// PROOF-BEFORE: attempts==4, lost==3
// The watchdog of a gateway connects at each tick; it was meant for the case
// that the connection is gone.
#include <mosquittopp.h>

class Gateway : public mosqpp::mosquittopp {
public:
  Gateway() : mosquittopp("gateway-1") {}

  bool answered = false;

  void tick() {
#ifdef FIXED
    if (socket() == -1)
      connect("127.0.0.1", PORT, 60);
#else
    connect("127.0.0.1", PORT, 60);
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: {{.*}} [iot-double-connect]
#endif
  }

private:
  void on_connect(int rc) override { answered = rc == 0; }
};

int main() {
  mosqpp::lib_init();
  {
    Gateway gateway;
    for (int ticks = 0; ticks < 4; ticks++) {
      gateway.tick();
      for (int turn = 0; turn < 10; turn++)
        gateway.loop(20);
    }
    gateway.disconnect();
  }
  mosqpp::lib_cleanup();
}
