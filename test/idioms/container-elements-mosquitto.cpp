// RUN: %check_iot_tidy %s 'iot-*' %t
// RUN: %check_iot_tidy -check-suffix=TWICE %s 'iot-*' %t.twice -- -- -DTWICE
// Each turn of the loop has a handle of its own; within a turn it is one.
#include <list>
#include <mosquitto.h>
#include <vector>

namespace {
struct Meter {
  mosquitto *mosq;
  const char *host;
};

int connectAll(std::vector<mosquitto *> &handles, std::list<Meter> &meters) {
  for (mosquitto *m : handles) {
    if (mosquitto_connect(m, "broker", 1883, 60) != MOSQ_ERR_SUCCESS)
      return -1;
#ifdef TWICE
    mosquitto_connect(m, "broker", 1883, 60);
    // CHECK-MESSAGES-TWICE: :[[@LINE-1]]:5: warning: {{.*}} already {{.*}} [iot-double-connect]
#endif
  }
  for (const Meter &meter : meters)
    if (mosquitto_connect(meter.mosq, meter.host, 1883, 60) != MOSQ_ERR_SUCCESS)
      return -1;
  for (auto it = meters.begin(); it != meters.end(); ++it)
    mosquitto_loop_forever(it->mosq, -1, 1);
  return 0;
}
} // namespace

int main() {
  mosquitto_lib_init();
  std::vector<mosquitto *> handles = {mosquitto_new("a", true, nullptr),
                                      mosquitto_new("b", true, nullptr)};
  std::list<Meter> meters;
  meters.push_back({mosquitto_new("c", true, nullptr), "west"});
  meters.push_back({mosquitto_new("d", true, nullptr), "east"});
  return connectAll(handles, meters);
}
