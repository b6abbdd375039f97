// RUN: %check_iot_tidy %s 'iot-*' %t
// What a function calls on the way to waiting for the token is not what throws.
#include <chrono>
#include <mqtt/async_client.h>
#include <thread>

namespace {
using namespace std::chrono_literals;

bool answered(const mqtt::token_ptr &token) {
  return token->wait_for(1500ms);
}

bool dial(mqtt::async_client &client) {
  const auto token = client.connect();
  return answered(token);
}
} // namespace

int main() {
  mqtt::async_client client("tcp://broker:1883", "helper");
  for (bool up = false; !up;) {
    try {
      up = dial(client);
      if (!up)
        client.disconnect();
    } catch (const std::exception &) {
    }
    if (!up)
      std::this_thread::sleep_for(20s);
  }
}
