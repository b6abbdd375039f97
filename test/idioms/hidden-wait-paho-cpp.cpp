// RUN: %check_iot_tidy %s 'iot-*' %t
// wait_for as the loop's condition: it waits, and ends early when asked to stop.
#include <chrono>
#include <condition_variable>
#include <iostream>
#include <mqtt/client.h>
#include <mutex>
#include <string>
#include <thread>

namespace {
class Worker {
public:
  explicit Worker(const std::string &uri) : client(uri, "heatpump") {}

  void run() {
    while (!stopRequested(std::chrono::milliseconds(10000))) {
      if (!client.is_connected() && !open())
        continue;
      sample();
    }
    if (client.is_connected())
      client.disconnect();
  }

  void stop() {
    std::lock_guard<std::mutex> hold(mutex);
    stopping = true;
    condition.notify_all();
  }

private:
  bool stopRequested(std::chrono::milliseconds span) {
    std::unique_lock<std::mutex> hold(mutex);
    return condition.wait_for(hold, span, [this] { return stopping; });
  }

  bool open() {
    try {
      client.connect();
      return true;
    } catch (const mqtt::exception &e) {
      std::cerr << e.what() << '\n';
      return false;
    }
  }

  void sample() {
    std::string text = std::to_string(++count);
    client.publish("heatpump/count", text.c_str(), text.size(), 0, false);
  }

  mqtt::client client;
  std::mutex mutex;
  std::condition_variable condition;
  bool stopping = false;
  int count = 0;
};
} // namespace

int main() {
  Worker worker("tcp://localhost:1883");
  std::thread thread([&worker] { worker.run(); });
  std::cin.get();
  worker.stop();
  thread.join();
  return 0;
}
