// RUN: %check_iot_tidy %s 'iot-*' %t
// The state is an object whose virtual function has a body of its own, and is
// overridden.
#include <memory>
#include <mosquitto.h>
#include <unistd.h>

struct Mode {
  virtual ~Mode() = default;
  virtual bool live() const { return false; }
};
struct Live : Mode {
  bool live() const override { return true; }
};

static mosquitto *client;
static std::unique_ptr<Mode> mode = std::make_unique<Mode>();

int main() {
  mosquitto_lib_init();
  client = mosquitto_new("l", true, nullptr);
  for (;;) {
    if (!mode->live() &&
        mosquitto_connect(client, "b", 1883, 60) == MOSQ_ERR_SUCCESS)
      mode = std::make_unique<Live>();
    sleep(5);
  }
}
