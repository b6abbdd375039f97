// RUN: %check_iot_tidy %s 'iot-*' %t -- -- -std=c++17
// Objects of static storage begin with what their constructors are given.
#include <atomic>
#include <mosquitto.h>
#include <unistd.h>

class Flag {
  bool Set;

public:
  explicit Flag(bool B) : Set(B) {}
  void operator=(bool B) { Set = B; }
  operator bool() const { return Set; }
};
class ConstantFlag {
  bool Set;

public:
  constexpr explicit ConstantFlag(bool B) : Set(B) {}
  void operator=(bool B) { Set = B; }
  operator bool() const { return Set; }
};

static std::atomic<bool> Linked{true};
static std::atomic<int> Level(2);
static Flag Own(true);
static ConstantFlag Constant(true);

static void down(mosquitto *, void *, int) {
  Linked = false;
  Level = 1;
  Own = false;
  Constant = false;
}

int main() {
  static std::atomic<bool> Local{true};
  mosquitto *M = mosquitto_new("meter", true, nullptr);
  mosquitto_disconnect_callback_set(M, down);
  if (mosquitto_connect(M, "broker", 1883, 60) != MOSQ_ERR_SUCCESS)
    return 1;
  for (;;) {
    if (!Linked && Level == 1 && !Own && !Constant) {
      sleep(5);
      Linked = mosquitto_reconnect(M) == MOSQ_ERR_SUCCESS;
      Level = Linked ? 2 : 1;
      Own = bool(Linked);
      Constant = bool(Linked);
    }
    if (!Local)
      mosquitto_reconnect(M);
    mosquitto_loop(M, 1000, 1);
  }
}
