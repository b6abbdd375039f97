// RUN: %check_iot_tidy %s 'iot-*' %t
// Pointers to member functions would do as well; here a table of lambdas is not
// needed, each state returns the next.
#include <chrono>
#include <iostream>
#include <mqtt/client.h>
#include <string>
#include <thread>

namespace {
class Machine {
public:
  explicit Machine(const std::string &uri) : client(uri, "press-4") {
    options.set_keep_alive_interval(10);
  }

  void run(int rounds) {
    State state = State::Offline;
    while (rounds-- > 0) {
      switch (state) {
      case State::Offline:
        state = offline();
        break;
      case State::Online:
        state = online();
        break;
      case State::Broken:
        state = broken();
        break;
      }
    }
    if (state == State::Online)
      client.disconnect();
  }

private:
  enum class State { Offline, Online, Broken };

  State offline() {
    try {
      client.connect(options);
      delay = std::chrono::seconds(1);
      return State::Online;
    } catch (const mqtt::exception &e) {
      std::cerr << "connect: " << e.what() << '\n';
      return State::Broken;
    }
  }

  State online() {
    if (!client.is_connected())
      return State::Broken;
    try {
      client.publish("press/4/strokes", std::to_string(++strokes).c_str(), 4, 1,
                     false);
    } catch (const mqtt::exception &) {
      std::cerr << "stroke lost\n";
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(500));
    return State::Online;
  }

  State broken() {
    std::this_thread::sleep_for(delay);
    if (delay < std::chrono::seconds(60))
      delay *= 2;
    return State::Offline;
  }

  mqtt::client client;
  mqtt::connect_options options;
  std::chrono::seconds delay{1};
  int strokes = 0;
};
} // namespace

int main() {
  Machine machine("tcp://localhost:1883");
  machine.run(100000);
  return 0;
}
