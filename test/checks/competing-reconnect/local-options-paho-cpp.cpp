// RUN: %check_iot_tidy %s 'iot-*' %t
// Options that a builder makes, that setters fill, and those of another client.
#include <chrono>
#include <mqtt/async_client.h>
#include <thread>

using namespace std::chrono_literals;

namespace {
class Link {
public:
  explicit Link(const std::string &id) : client_("tcp://broker", id) {}

protected:
  mqtt::async_client client_;
};

class Built : public Link {
public:
  Built() : Link("built") {
    client_.set_connection_lost_handler([this](const std::string &) {
      std::this_thread::sleep_for(3s);
      open();
    });
  }
  void open() {
    auto options = mqtt::connect_options_builder()
                       .clean_session()
                       .automatic_reconnect(2s, 60s)
                       .keep_alive_interval(20s)
                       .finalize();
    client_.connect(options);
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'client_' is opened again here while Paho MQTT C++ (mqtt::async_client) is reconnecting by itself; the two compete for one identity [iot-competing-reconnect]
  }
};

class Filled : public Link {
public:
  Filled() : Link("filled") {
    client_.set_connection_lost_handler([this](const std::string &) {
      std::this_thread::sleep_for(3s);
      open();
    });
  }
  void open() {
    mqtt::connect_options options;
    fill(options);
    client_.connect(options);
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'client_' is opened again here while Paho MQTT C++ (mqtt::async_client) is reconnecting by itself; the two compete for one identity [iot-competing-reconnect]
  }

private:
  static void fill(mqtt::connect_options &options) {
    options.set_clean_session(true);
    options.set_automatic_reconnect(true);
  }
};

class Plain : public Link {
public:
  Plain() : Link("plain") {
    client_.set_connection_lost_handler([this](const std::string &) {
      std::this_thread::sleep_for(3s);
      open();
    });
  }
  void open() {
    mqtt::connect_options options;
    options.set_automatic_reconnect(true);
    options.set_automatic_reconnect(false);
    client_.connect(options);
  }
};
} // namespace

int main() {
  Built built;
  Filled filled;
  Plain plain;
  built.open();
  filled.open();
  plain.open();
  for (;;)
    std::this_thread::sleep_for(1s);
}
