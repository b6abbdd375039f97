// RUN: %check_iot_tidy %s 'iot-*' %t
// What is called after the connect never comes back but by an exception.
#include <mqtt/client.h>
#include <stdexcept>
#include <unistd.h>

namespace {
[[maybe_unused]] int reading = 0;

void lost(const char *why) { throw std::runtime_error(why); }

void serve() {
  for (int n = 0; n < 500; ++n)
    reading += n;
  lost("sensor gone");
}
} // namespace

int main() {
  mqtt::client client("tcp://broker:1883", "sensor-5");
  for (;;) {
    try {
      client.connect();
      serve();
    } catch (const std::exception &) {
      if (client.is_connected())
        client.disconnect();
    }
    sleep(5);
  }
}
