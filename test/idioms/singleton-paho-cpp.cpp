// RUN: %check_iot_tidy %s 'iot-*' %t
// A function-local static, used from everywhere.
#include <chrono>
#include <iostream>
#include <mqtt/client.h>
#include <string>
#include <thread>

namespace {
class Telemetry {
public:
  static Telemetry &instance() {
    static Telemetry telemetry;
    return telemetry;
  }

  bool ready() {
    if (client.is_connected())
      return true;
    try {
      client.connect(options);
    } catch (const mqtt::exception &e) {
      std::cerr << e.what() << '\n';
      return false;
    }
    return true;
  }

  void record(const std::string &what) {
    client.publish("telemetry", what.c_str(), what.size(), 0, false);
  }

private:
  Telemetry() : client("tcp://localhost:1883", "telemetry") {
    options.set_clean_session(true);
  }

  mqtt::client client;
  mqtt::connect_options options;
};

void heartbeat() {
  if (Telemetry::instance().ready())
    Telemetry::instance().record("alive");
}
} // namespace

int main() {
  for (;;) {
    heartbeat();
    std::this_thread::sleep_for(std::chrono::seconds(30));
  }
}
