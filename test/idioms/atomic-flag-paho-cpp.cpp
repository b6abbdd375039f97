// RUN: %check_iot_tidy %s 'iot-*' %t
// RUN: %check_iot_tidy -check-suffix=FORGETS %s 'iot-*' %t.forgets -- -- -DFORGETS
// Two std::atomic variables decide: one thread at a time, and only while down.
#include <atomic>
#include <chrono>
#include <mqtt/async_client.h>
#include <thread>

class Link {
public:
  Link() : client("tcp://broker:1883", "meter-17") {
    client.set_connection_lost_handler(
        [this](const std::string &) { up.store(false); });
  }
  void keep() {
    for (;;) {
      bool no = false;
      if (!busy.test_and_set()) {
        if (up.compare_exchange_strong(no, true)) {
          try {
            client.connect()->wait();
            // CHECK-MESSAGES-FORGETS: :[[@LINE-1]]:13: warning: 'client' is already {{(being opened|open)}}; {{.*}} [iot-double-connect]
#ifdef FORGETS
            up.store(false);
#endif
          } catch (const mqtt::exception &) {
            up.store(false);
          }
        }
        busy.clear();
      }
      std::this_thread::sleep_for(std::chrono::seconds(10));
    }
  }

private:
  mqtt::async_client client;
  std::atomic<bool> up{false};
  std::atomic_flag busy = ATOMIC_FLAG_INIT;
};

int main() {
  Link link;
  link.keep();
}
