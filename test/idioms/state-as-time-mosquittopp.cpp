// RUN: %check_iot_tidy %s 'iot-*' %t
// Whether there is a session is the time since when, or a bit among others.
#include <chrono>
#include <mosquittopp.h>
#include <thread>
#include <vector>

using Clock = std::chrono::steady_clock;

class Device : public mosqpp::mosquittopp {
public:
  void timeTick() {
    if (Since == Clock::time_point() && attempt())
      Since = Clock::now();
    if (lost())
      Since = {};
  }
  void bitTick() {
    if (!Bits[1] && attempt())
      Bits[1] = true;
    if (lost())
      Bits[1] = false;
  }

private:
  bool attempt() {
    if (connect("a.lan", 1883, 60) == MOSQ_ERR_SUCCESS)
      return true;
    std::this_thread::sleep_for(std::chrono::seconds(5));
    return false;
  }
  bool lost() {
    if (loop(100) == MOSQ_ERR_SUCCESS)
      return false;
    std::this_thread::sleep_for(std::chrono::seconds(5));
    return true;
  }
  Clock::time_point Since;
  std::vector<bool> Bits = std::vector<bool>(4);
};

int main(int argc, char **) {
  if (argc == 1) {
    Device one;
    for (;;)
      one.timeTick();
  }
  Device two;
  for (;;)
    two.bitTick();
}
