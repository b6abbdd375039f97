// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/aws-crt-cpp
// The SDK reconnects once it has been connected; to try again after a first attempt that failed is the program's.
#include <aws/crt/mqtt/MqttConnection.h>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

using Aws::Crt::Mqtt::MqttConnection;

namespace {
class Uplink {
public:
  explicit Uplink(MqttConnection &connection) : connection_(connection) {}

  void begin() {
    connection_.OnConnectionCompleted = [this](MqttConnection &, int error, int, bool) { tell(error == 0 ? Up : Refused); };
    connection_.OnConnectionInterrupted = [this](MqttConnection &, int) { ++drops_; };
    for (unsigned wait = 1;; wait = wait < 60 ? 2 * wait : wait) {
      answer_ = None;
      if (!connection_.Connect("uplink-1", false, 1200))
        return;
      std::unique_lock<std::mutex> lock(mutex_);
      told_.wait(lock, [this] { return answer_ != None; });
      if (answer_ == Up)
        return;
      lock.unlock();
      std::this_thread::sleep_for(std::chrono::seconds(wait));
    }
  }

private:
  enum Answer { None, Up, Refused };
  void tell(Answer answer) {
    const std::lock_guard<std::mutex> lock(mutex_);
    answer_ = answer;
    told_.notify_one();
  }
  MqttConnection &connection_;
  std::mutex mutex_;
  std::condition_variable told_;
  Answer answer_ = None;
  int drops_ = 0;
};
} // namespace

void run(MqttConnection &connection) {
  Uplink uplink(connection);
  uplink.begin();
}
