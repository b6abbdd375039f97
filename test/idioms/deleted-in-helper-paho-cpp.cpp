// RUN: %check_iot_tidy %s 'iot-*' %t
// What deletes the old client is a function that does nothing else.
#include <chrono>
#include <mqtt/client.h>
#include <thread>

namespace {
template <typename T> struct Deleting {
  static void once(T *it) { delete it; }
};

class Meter {
public:
  void renew() {
    drop();
    client_ = new mqtt::client("tcp://broker:1883", "meter-3");
    client_->connect();
  }
  ~Meter() { drop(); }

private:
  void drop() { delete client_; }
  mqtt::client *client_ = nullptr;
};

mqtt::client *spare;
void renewSpare() {
  Deleting<mqtt::client>::once(spare);
  spare = new mqtt::client("tcp://broker:1883", "spare");
  spare->connect();
}
} // namespace

int main() {
  Meter meter;
  while (true) {
    meter.renew();
    renewSpare();
    std::this_thread::sleep_for(std::chrono::hours(12));
  }
}
