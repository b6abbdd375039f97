// RUN: %check_iot_tidy %s 'iot-*' %t
// The outcome comes out of a future: what somebody put into its promise, or an exception.
#include <chrono>
#include <future>
#include <mqtt/client.h>
#include <thread>

namespace {
mqtt::client client("tcp://broker:1883", "future");

bool dial() {
  try {
    client.connect();
  } catch (const mqtt::exception &) {
    return false;
  }
  return true;
}

void byValue() {
  bool up = false;
  do {
    std::future<bool> answer = std::async(std::launch::async, dial);
    up = answer.get();
    if (!up)
      std::this_thread::sleep_for(std::chrono::seconds(7));
  } while (!up);
}

void byException() {
  while (true) {
    std::promise<void> attempt;
    std::future<void> answer = attempt.get_future();
    std::thread worker([&attempt] {
      try {
        client.connect();
        attempt.set_value();
      } catch (...) {
        attempt.set_exception(std::current_exception());
      }
    });
    worker.join();
    try {
      answer.get();
      return;
    } catch (const std::exception &) {
    }
    std::this_thread::sleep_for(std::chrono::seconds(7));
  }
}
} // namespace

int main(int argc, char **) {
  if (argc > 1)
    byValue();
  else
    byException();
}
