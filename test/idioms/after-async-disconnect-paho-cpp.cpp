// RUN: %check_iot_tidy %s 'iot-*' %t
// The token of the disconnect is waited for before the next connect.
#include <chrono>
#include <iostream>
#include <mqtt/async_client.h>
#include <string>
#include <thread>

namespace {
class Roamer {
public:
  explicit Roamer(const std::string &uri) : client_(uri, "tractor-6") {
    options_.set_keep_alive_interval(30);
    options_.set_clean_session(false);
  }

  bool enter(const std::string &user) {
    options_.set_user_name(user);
    try {
      client_.connect(options_)->wait();
    } catch (const mqtt::exception &e) {
      std::cerr << user << ": " << e.what() << '\n';
      return false;
    }
    return true;
  }

  bool change(const std::string &user) {
    try {
      client_.disconnect(2000)->wait();
    } catch (const mqtt::exception &e) {
      std::cerr << "disconnect: " << e.what() << '\n';
      return false;
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(500));
    return enter(user);
  }

  void report(int furrow) {
    client_.publish("tractor/6/furrow", std::to_string(furrow), 1, false);
  }

private:
  mqtt::async_client client_;
  mqtt::connect_options options_;
};
} // namespace

int main() {
  Roamer roamer("tcp://localhost:1883");
  if (!roamer.enter("north"))
    return 1;
  for (int furrow = 0; furrow < 400; ++furrow)
    roamer.report(furrow);
  if (!roamer.change("south"))
    return 1;
  for (int furrow = 0; furrow < 300; ++furrow)
    roamer.report(furrow);
  return 0;
}
