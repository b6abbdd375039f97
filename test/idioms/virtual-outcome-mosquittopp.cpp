// RUN: %check_iot_tidy %s 'iot-*' %t
// An observer is told how the attempt went: by a virtual function, of a class that is known here, or of any of several.
#include <mosquittopp.h>
#include <unistd.h>

namespace {
class Observer {
public:
  virtual ~Observer() = default;
  virtual void dialled(int rc) = 0;
};

class Counting : public Observer {
public:
  void dialled(int rc) override { failures = rc == MOSQ_ERR_SUCCESS ? 0 : failures + 1; }
  int failures = 1;
};

class Lamp : public Observer {
public:
  void dialled(int rc) override { green = rc == MOSQ_ERR_SUCCESS; }
  bool green = false;
};

class Device : public mosqpp::mosquittopp {
public:
  explicit Device(Observer &observer) : mosquittopp("observed"), observer_(observer) {}
  void dial() { observer_.dialled(connect("broker", 1883, 60)); }

private:
  Observer &observer_;
};

Counting counting;
Lamp lamp;

/// Who knows which.
Observer &chosen(int argc) {
  if (argc > 1)
    return counting;
  return lamp;
}

void known() {
  Counting mine;
  Device device(mine);
  while (mine.failures) {
    device.dial();
    if (mine.failures)
      sleep(5);
  }
  device.loop_forever();
}
} // namespace

int main(int argc, char **) {
  if (argc > 3)
    known();
  Device device(chosen(argc));
  while (!lamp.green && counting.failures) {
    device.dial();
    sleep(5);
  }
  device.loop_forever();
}
