// RUN: %check_iot_tidy %s 'iot-*' %t
// A C handle in a unique_ptr; assigning a new one destroys the old.
#include <chrono>
#include <iostream>
#include <memory>
#include <mosquitto.h>
#include <string>
#include <thread>

namespace {
struct Destroy {
  void operator()(mosquitto *m) const {
    mosquitto_loop_stop(m, true);
    mosquitto_destroy(m);
  }
};
using Handle = std::unique_ptr<mosquitto, Destroy>;

class Station {
public:
  explicit Station(std::string host) : host_(std::move(host)) {}

  bool open(int port) {
    handle_ = nullptr;
    handle_ = Handle(mosquitto_new("weather", true, this));
    if (!handle_)
      return false;
    int rc = mosquitto_connect(handle_.get(), host_.c_str(), port, 60);
    if (rc != MOSQ_ERR_SUCCESS) {
      std::cerr << mosquitto_strerror(rc) << '\n';
      return false;
    }
    return mosquitto_loop_start(handle_.get()) == MOSQ_ERR_SUCCESS;
  }

  bool send(double temperature) {
    std::string text = std::to_string(temperature);
    return mosquitto_publish(handle_.get(), nullptr, "weather/t",
                             static_cast<int>(text.size()), text.data(), 0,
                             false) == MOSQ_ERR_SUCCESS;
  }

private:
  std::string host_;
  Handle handle_;
};
} // namespace

int main() {
  mosquitto_lib_init();
  {
    Station station("localhost");
    const int ports[] = {1883, 1884};
    for (int port : ports) {
      if (station.open(port)) {
        for (int i = 0; i < 60; ++i) {
          if (!station.send(20.0 + i))
            std::cerr << "not sent\n";
          std::this_thread::sleep_for(std::chrono::seconds(1));
        }
      }
      std::this_thread::sleep_for(std::chrono::seconds(10));
    }
  }
  mosquitto_lib_cleanup();
  return 0;
}
