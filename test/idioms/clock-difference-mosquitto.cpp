// RUN: %check_iot_tidy %s 'iot-*' %t
// RUN: %check_iot_tidy -check-suffix=NOW %s 'iot-*' %t.now -- -- -DBREAK_NOW
// An attempt at most every so often, by differences of C++'s clocks.
#include <chrono>
#include <mosquitto.h>

using Clock = std::chrono::steady_clock;
using std::chrono::duration_cast;
using std::chrono::seconds;

static mosquitto *first, *second, *third, *fourth;
static Clock::time_point last;

class Stopwatch {
public:
  bool over() const { return Clock::now() - begin > seconds(5); }
  void restart() { begin = Clock::now(); }

private:
  Clock::time_point begin = Clock::now();
};

static void by_comparison() {
  static bool up;
  if (!up && Clock::now() - last >= seconds(10)) {
    last = Clock::now();
    up = mosquitto_connect(first, "broker", 1883, 60) == MOSQ_ERR_SUCCESS;
  }
}

static void by_count() {
  static bool up;
  const auto waited = duration_cast<seconds>(Clock::now() - last).count();
  if (up || waited < 10)
    return;
  up = mosquitto_connect(second, "broker", 1883, 60) == MOSQ_ERR_SUCCESS;
}

static void by_loop() {
  while (mosquitto_connect(third, "broker", 1883, 60) != MOSQ_ERR_SUCCESS) {
    // CHECK-MESSAGES-NOW: :[[@LINE-1]]:10: warning: 'third' is opened again at once after a failed attempt, without any wait [iot-reconnect-without-backoff]
#ifndef BREAK_NOW
    const auto begin = Clock::now();
    while (Clock::now() - begin < seconds(5)) {
    }
#endif
  }
}

static void by_class() {
  Stopwatch watch;
  while (mosquitto_connect(fourth, "broker", 1883, 60) != MOSQ_ERR_SUCCESS) {
    while (!watch.over()) {
    }
    watch.restart();
  }
}

int main() {
  first = mosquitto_new("1", true, nullptr);
  second = mosquitto_new("2", true, nullptr);
  third = mosquitto_new("3", true, nullptr);
  fourth = mosquitto_new("4", true, nullptr);
  by_loop();
  by_class();
  for (;;) {
    by_comparison();
    by_count();
    if (mosquitto_loop(third, 100, 1) != MOSQ_ERR_SUCCESS)
      return 1;
  }
}
