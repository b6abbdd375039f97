// RUN: %check_iot_tidy %s 'iot-*' %t -- -- -std=c++17
// The state is an object whose virtual function says, a pointer to a member
// function, or a pair.
#include <memory>
#include <mosquitto.h>
#include <unistd.h>
#include <utility>

struct State {
  virtual ~State() = default;
  virtual bool up() const = 0;
};
struct Up : State {
  bool up() const override { return true; }
};
struct Down : State {
  bool up() const override { return false; }
};

struct Link {
  bool up = false;
  bool isUp() const { return up; }
};

static mosquitto *a, *b, *c;
static std::unique_ptr<State> state = std::make_unique<Down>();
static Link link_;
static bool (Link::*const test)() const = &Link::isUp;
static std::pair<bool, int> both{false, 0};

static bool dial(mosquitto *m) {
  return mosquitto_connect(m, "broker", 1883, 60) == MOSQ_ERR_SUCCESS;
}

int main() {
  mosquitto_lib_init();
  a = mosquitto_new("a", true, nullptr);
  b = mosquitto_new("b", true, nullptr);
  c = mosquitto_new("c", true, nullptr);
  for (;;) {
    if (!state->up() && dial(a))
      state = std::make_unique<Up>();
    if (!(link_.*test)() && dial(b))
      link_.up = true;
    if (!both.first && dial(c))
      both = {true, both.second + 1};
    sleep(5);
  }
}
