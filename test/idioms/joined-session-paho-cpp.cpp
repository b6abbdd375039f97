// RUN: %check_iot_tidy %s 'iot-*' %t -- -- -std=c++17
// The next session begins when the last one is over: its future is awaited.
#include <chrono>
#include <future>
#include <mqtt/async_client.h>
#include <thread>

static mqtt::async_client client("tcp://b:1883", "shift");

static bool session() {
  client.connect()->wait();
  std::this_thread::sleep_for(std::chrono::seconds(60));
  client.disconnect()->wait();
  return true;
}

int main() {
  for (;;) {
    std::future<bool> now = std::async(std::launch::async, session);
    now.get();
    std::this_thread::sleep_for(std::chrono::seconds(5));
  }
}
