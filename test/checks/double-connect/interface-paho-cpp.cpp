// RUN: %check_iot_tidy %s 'iot-*' %t
// Through an interface: of an object whose class is known, and where there is but one class that has it.
#include <mqtt/client.h>

class Link {
public:
  virtual ~Link() = default;
  virtual bool start() = 0;
};

class Wired : public Link {
public:
  bool start() override {
    client_.connect();
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'client_' is {{.*}} [iot-double-connect]
    return true;
  }

private:
  mqtt::client client_{"tcp://broker:1883", "wired"};
};

class Radio {
public:
  virtual ~Radio() = default;
  virtual void join(int channel) = 0;
};

namespace {
class Lora final : public Radio {
public:
  explicit Lora(mqtt::client &client) : client_(client) {}
  void join(int channel) override {
    channel_ = channel;
    client_.connect();
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'client_' is {{.*}} [iot-double-connect]
  }

private:
  mqtt::client &client_;
  int channel_ = 0;
};
} // namespace

void twice(Radio &radio) {
  radio.join(7);
  radio.join(8);
}

int main() {
  Wired wired;
  Link *link = &wired;
  link->start();
  link->start();

  mqtt::client client("tcp://broker:1883", "radio");
  Lora lora(client);
  twice(lora);
}
