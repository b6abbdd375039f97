// RUN: %check_iot_tidy %s 'iot-*' %t
// RUN: %check_iot_tidy -check-suffix=LEFT %s 'iot-*' %t.left -- -- -DLEFT
// What a guard is given runs at the end of its scope.
#include <functional>
#include <memory>
#include <mosquitto.h>
#include <unistd.h>
#include <utility>

namespace {
template <class Fn> struct AtExit {
  Fn fn;
  ~AtExit() { fn(); }
};
template <class Fn> AtExit(Fn) -> AtExit<Fn>;

class Cleanup {
public:
  explicit Cleanup(std::function<void()> run) : run_(std::move(run)) {}
  ~Cleanup() { run_(); }

private:
  std::function<void()> run_;
};

void leave(mosquitto *m) {
#ifndef LEFT
  mosquitto_disconnect(m);
#endif
  mosquitto_loop(m, 200, 1);
}

struct Leave {
  void operator()(mosquitto *m) const { leave(m); }
};

void report(mosquitto *m, const char *what) {
  mosquitto_publish(m, nullptr, "meter/31", 2, what, 1, false);
  mosquitto_loop(m, 200, 1);
}

int byTemplate(mosquitto *m) {
  for (;;) {
    {
      if (mosquitto_connect(m, "broker", 1883, 60) != MOSQ_ERR_SUCCESS)
        return 1;
      // CHECK-MESSAGES-LEFT: :[[@LINE-2]]:11: warning: {{.*}} [iot-double-connect]
      AtExit done{[m] { leave(m); }};
      report(m, "on");
    }
    sleep(10);
  }
}

int byFunction(mosquitto *m) {
  for (;;) {
    {
      if (mosquitto_connect(m, "broker", 1883, 60) != MOSQ_ERR_SUCCESS)
        return 1;
      // CHECK-MESSAGES-LEFT: :[[@LINE-2]]:11: warning: {{.*}} [iot-double-connect]
      Cleanup done([m] { leave(m); });
      report(m, "on");
    }
    sleep(10);
  }
}

int byPointer(mosquitto *m) {
  for (;;) {
    {
      if (mosquitto_connect(m, "broker", 1883, 60) != MOSQ_ERR_SUCCESS)
        return 1;
      // CHECK-MESSAGES-LEFT: :[[@LINE-2]]:11: warning: {{.*}} [iot-double-connect]
      std::unique_ptr<mosquitto, Leave> done(m);
      report(m, "on");
    }
    sleep(10);
  }
}
} // namespace

int main(int argc, char **) {
  mosquitto_lib_init();
  mosquitto *m = mosquitto_new("meter-31", true, nullptr);
  return argc > 2 ? byTemplate(m) : argc > 1 ? byFunction(m) : byPointer(m);
}
