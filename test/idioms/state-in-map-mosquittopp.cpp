// RUN: %check_iot_tidy %s 'iot-*' %t
// Whether there is a session is an element of a map: a reference that a library
// function returns from an object that the program has written to.
#include <chrono>
#include <map>
#include <mosquittopp.h>
#include <string>
#include <thread>

class Device : public mosqpp::mosquittopp {
public:
  void tick() {
    if (!Flags["up"]) {
      if (connect("a.lan", 1883, 60) == MOSQ_ERR_SUCCESS)
        Flags["up"] = true;
    }
    if (loop(100) != MOSQ_ERR_SUCCESS)
      Flags["up"] = false;
    std::this_thread::sleep_for(std::chrono::seconds(5));
  }

private:
  std::map<std::string, bool> Flags;
};

int main() {
  Device device;
  for (;;)
    device.tick();
}
