// RUN: %check_iot_tidy %s 'iot-*' %t
// Automatic reconnect is switched off; connection_lost and the listener's failure
// each wait, then try again.
#include <chrono>
#include <iostream>
#include <mqtt/async_client.h>
#include <string>
#include <thread>

namespace {
const std::string kServer("tcp://localhost:1883");
const std::string kClientId("paho_consumer");

class Receiver : public virtual mqtt::callback,
                 public virtual mqtt::iaction_listener {
public:
  Receiver(mqtt::async_client &client, mqtt::connect_options &options)
      : client_(client), options_(options) {}

private:
  void again() {
    std::this_thread::sleep_for(std::chrono::milliseconds(2500));
    try {
      client_.connect(options_, nullptr, *this);
    } catch (const mqtt::exception &e) {
      std::cerr << "reconnect: " << e.what() << '\n';
      std::exit(1);
    }
  }

  void on_failure(const mqtt::token &) override {
    if (++retries_ > 5)
      std::exit(1);
    again();
  }
  void on_success(const mqtt::token &) override {}

  void connected(const std::string &) override {
    retries_ = 0;
    client_.subscribe("sensors/#", 1);
  }
  void connection_lost(const std::string &cause) override {
    std::cerr << "lost: " << cause << '\n';
    again();
  }
  void message_arrived(mqtt::const_message_ptr message) override {
    std::cout << message->get_topic() << ": " << message->to_string() << '\n';
  }

  mqtt::async_client &client_;
  mqtt::connect_options &options_;
  int retries_ = 0;
};
} // namespace

int main() {
  mqtt::async_client client(kServer, kClientId);
  mqtt::connect_options options;
  options.set_clean_session(false);
  options.set_automatic_reconnect(false);
  Receiver receiver(client, options);
  client.set_callback(receiver);
  try {
    client.connect(options, nullptr, receiver);
  } catch (const mqtt::exception &) {
    return 1;
  }
  while (std::tolower(std::cin.get()) != 'q')
    ;
  client.disconnect()->wait();
  return 0;
}
