// RUN: %check_iot_tidy %s 'iot-*' %t
// A function that does nothing but delete.
#include <mqtt/client.h>

class Station {
public:
  void enter() {
    if (!client_)
      client_ = new mqtt::client("tcp://broker:1883", "station-2");
    client_->connect();
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: {{.*}}destroyed{{.*}} [iot-connect-after-destroy]
  }
  void forget() { delete client_; }

private:
  mqtt::client *client_ = nullptr;
};

int main() {
  Station station;
  station.enter();
  station.forget();
  station.enter();
}
