// RUN: %check_iot_tidy %s 'iot-*' %t
// What the inner handler has caught does not come to the outer one.
#include <chrono>
#include <mqtt/client.h>
#include <thread>

int main() {
  mqtt::client client("tcp://broker:1883", "id");
  try {
    client.connect();
    try {
      client.publish("t", "1", 1);
    } catch (const mqtt::exception &) {
      std::this_thread::sleep_for(std::chrono::seconds(1));
    }
  } catch (const mqtt::exception &) {
    std::this_thread::sleep_for(std::chrono::seconds(1));
    client.reconnect();
  }
}
