// RUN: %check_iot_tidy %s 'iot-*' %t
// RUN: %check_iot_tidy -check-suffix=ANY %s 'iot-*' %t.any -- -- -DANY
// A condition variable goes on where its predicate holds.
#include <chrono>
#include <condition_variable>
#include <mqtt/async_client.h>
#include <mutex>

static mqtt::async_client client("tcp://broker:1883", "crane-7");
static std::mutex guard;
static std::condition_variable changed;
static bool down = false;

static bool isDown() {
#ifdef ANY
  return true;
#else
  return down;
#endif
}

int main() {
  client.set_connection_lost_handler([](const std::string &) {
    std::lock_guard<std::mutex> lock(guard);
    down = true;
    changed.notify_one();
  });
  client.connect()->wait();
  std::unique_lock<std::mutex> lock(guard);
  for (;;) {
    changed.wait(lock, [] { return isDown(); });
    down = false;
    client.reconnect()->wait();
    // CHECK-MESSAGES-ANY: :[[@LINE-1]]:5: warning: {{.*}} [iot-double-connect]
    if (changed.wait_for(lock, std::chrono::seconds(20), isDown)) {
      down = false;
      client.reconnect()->wait();
      // CHECK-MESSAGES-ANY: :[[@LINE-1]]:7: warning: {{.*}} [iot-double-connect]
    }
  }
}
