// RUN: %check_iot_tidy %s 'iot-*' %t
// RUN: %check_iot_tidy %s 'iot-*' %t.main -- -- -DMAIN
// RUN: %check_iot_tidy -check-suffix=ROAMED %s 'iot-*' %t.roamed -- -- \
// RUN:   -DBREAK_ROAMED
// A class that others run, and whose callback says what was lost.
#include <atomic>
#include <chrono>
#include <mqtt/async_client.h>
#include <string>
#include <thread>

class uplink : public virtual mqtt::callback {
public:
  explicit uplink(const std::string &server) : client_(server, "gateway") {
    client_.set_callback(*this);
  }

  void run() {
    client_.connect()->wait();
    for (;;) {
      std::this_thread::sleep_for(std::chrono::seconds(5));
      if (lost_) {
        lost_ = false;
        client_.connect()->wait();
        // CHECK-MESSAGES-ROAMED: :[[@LINE-1]]:9: warning: {{.*}} [iot-double-connect]
      }
    }
  }

#ifdef BREAK_ROAMED
  void roamed() { lost_ = true; }
#endif

private:
  void connection_lost(const std::string &) override { lost_ = true; }

  mqtt::async_client client_;
  std::atomic<bool> lost_{false};
};

void run_uplink() {
  uplink u("tcp://broker:1883");
  u.run();
}

#ifdef MAIN
int main() { run_uplink(); }
#endif
