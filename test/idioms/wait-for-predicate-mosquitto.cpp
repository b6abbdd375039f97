// RUN: %check_iot_tidy %s 'iot-*' %t
// RUN: %check_iot_tidy -check-suffix=ANY %s 'iot-*' %t.any -- -- -DANY
// The predicate of a wait is a captured member that the thread which pumps sets.
#include <condition_variable>
#include <mosquitto.h>
#include <mutex>
#include <thread>
#include <unistd.h>

namespace {
class Uplink {
public:
  Uplink() : mosq_(mosquitto_new("silo-3", true, nullptr)) {}
  void run() {
    mosquitto_connect(mosq_, "broker", 1883, 60);
    std::thread pump([this] { turn(); });
    std::unique_lock<std::mutex> lock(mutex_);
    for (;;) {
#ifndef ANY
      moved_.wait(lock, [this] { return dropped_; });
#else
      moved_.wait(lock, [this] { return !dropped_ || true; });
#endif
      dropped_ = false;
      sleep(5);
      mosquitto_connect(mosq_, "broker", 1883, 60);
      // CHECK-MESSAGES-ANY: :[[@LINE-1]]:7: warning: {{.*}} [iot-ungated-retry-loop]
    }
  }

private:
  void turn() {
    for (;;) {
      if (mosquitto_loop(mosq_, 500, 1) == MOSQ_ERR_SUCCESS)
        continue;
      std::lock_guard<std::mutex> lock(mutex_);
      dropped_ = true;
      moved_.notify_all();
    }
  }
  mosquitto *mosq_;
  std::mutex mutex_;
  std::condition_variable moved_;
  bool dropped_ = false;
};
} // namespace

int main() {
  mosquitto_lib_init();
  Uplink up;
  up.run();
}
