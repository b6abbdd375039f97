// RUN: %check_iot_tidy %s 'iot-*' %t
// The handler of a lost connection takes its time. It is registered before the first connect, of a client that somebody else has made, and the SDK
// reconnects. That the handler could run before the connect is no reason to take the connect for a second one.
#include <chrono>
#include <mqtt/async_client.h>
#include <thread>

namespace gateway {
struct Lamp {
  void blink(int times) {
    for (int i = 0; i < times; ++i) {
      on = !on;
      std::this_thread::sleep_for(std::chrono::milliseconds(200));
    }
  }
  bool on = false;
};

class Uplink {
public:
  Uplink(mqtt::async_client &client, Lamp &lamp) : client_(client), lamp_(lamp) {}

  void begin() {
    client_.set_connection_lost_handler([this](const std::string &why) {
      reason_ = why;
      lamp_.blink(6);
    });
    auto options = mqtt::connect_options_builder()
                       .keep_alive_interval(std::chrono::seconds(30))
                       .automatic_reconnect(std::chrono::seconds(2), std::chrono::minutes(5))
                       .finalize();
    client_.connect(options);
  }

private:
  mqtt::async_client &client_;
  Lamp &lamp_;
  std::string reason_;
};
} // namespace gateway
