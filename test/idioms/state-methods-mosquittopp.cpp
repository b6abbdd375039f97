// RUN: %check_iot_tidy %s 'iot-*' %t
// A pointer to the member function of the present state, moved by the callbacks.
#include <cstdio>
#include <mosquittopp.h>
#include <unistd.h>

namespace {
class Meter : public mosqpp::mosquittopp {
public:
  Meter() : mosqpp::mosquittopp("meter-31") {}

  void run() {
    while (state != State::Stop) {
      switch (state) {
      case State::Idle:
        state = idle();
        break;
      case State::Running:
        state = running();
        break;
      case State::Waiting:
        state = waiting();
        break;
      case State::Stop:
        break;
      }
    }
  }

  void on_connect(int rc) override {
    if (rc == 0)
      subscribe(nullptr, "meter/31/read");
    else
      std::fprintf(stderr, "refused: %s\n", mosqpp::connack_string(rc));
  }
  void on_message(const struct mosquitto_message *message) override {
    if (message->payloadlen == 4)
      quit = true;
  }

private:
  enum class State { Idle, Running, Waiting, Stop };

  State idle() {
    int rc = connect("localhost", 1883, 30);
    if (rc == MOSQ_ERR_SUCCESS)
      return State::Running;
    std::fprintf(stderr, "connect: %s\n", mosqpp::strerror(rc));
    return State::Waiting;
  }
  State running() {
    if (quit) {
      disconnect();
      return State::Stop;
    }
    if (loop(1000, 1) == MOSQ_ERR_SUCCESS)
      return State::Running;
    return State::Waiting;
  }
  State waiting() {
    sleep(8);
    return State::Idle;
  }

  State state = State::Idle;
  bool quit = false;
};
} // namespace

int main() {
  mosqpp::lib_init();
  Meter meter;
  meter.run();
  mosqpp::lib_cleanup();
  return 0;
}
