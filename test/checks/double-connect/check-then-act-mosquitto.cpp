// RUN: %check_iot_tidy -check-suffix=RACE %s 'iot-*' %t.race -- -- -DRACE
// RUN: %check_iot_tidy %s 'iot-*' %t
// The same between two std::threads of a class.
#include <atomic>
#include <chrono>
#include <mosquitto.h>
#include <thread>

class Link {
public:
  Link() : client(mosquitto_new("meter-17", true, this)) {}
  void start() {
    std::thread([this] { run(5); }).detach();
    std::thread([this] { run(7); }).detach();
  }

private:
  void run(int seconds) {
    for (;;) {
      const bool was = up;
#ifdef RACE
      std::this_thread::sleep_for(std::chrono::seconds(seconds));
#endif
      if (!was &&
          mosquitto_connect(client, "broker", 1883, 60) == MOSQ_ERR_SUCCESS)
        // CHECK-MESSAGES-RACE: :[[@LINE-1]]:11: warning: 'client' is already being opened; {{.*}} [iot-double-connect]
        up = true;
#ifndef RACE
      std::this_thread::sleep_for(std::chrono::seconds(seconds));
#endif
    }
  }
  mosquitto *client;
  std::atomic<bool> up{false};
};

int main() {
  mosquitto_lib_init();
  static Link link;
  link.start();
  for (;;)
    std::this_thread::sleep_for(std::chrono::seconds(60));
}
