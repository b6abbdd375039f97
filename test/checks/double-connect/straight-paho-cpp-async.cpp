// RUN: %check_iot_tidy %s 'iot-*' %t
// The token of a second connect never completes: wait() hangs.
#include <iostream>
#include <mqtt/async_client.h>
#include <string>

namespace {
class Uplink {
public:
  explicit Uplink(const std::string &uri) : client(uri, "gateway-3") {
    options.set_clean_session(true);
    options.set_keep_alive_interval(20);
  }
  void start() { client.connect(options)->wait(); }
  void login(const std::string &user, const std::string &password) {
    options.set_user_name(user);
    options.set_password(password);
    client.connect(options)->wait();
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'client' is already {{(being opened|open)}}; a second connect is dropped below without an answer: its token never completes and wait() on it blocks for ever [iot-double-connect]
  }
  void send(const std::string &topic, const std::string &text) {
    client.publish(topic, text, 1, false);
  }
  void stop() { client.disconnect()->wait(); }

private:
  mqtt::async_client client;
  mqtt::connect_options options;
};
} // namespace

int main() {
  try {
    Uplink up("tcp://localhost:1883");
    up.start();
    up.send("gw/3", "hello");
    up.login("gw", "pw");
    up.send("gw/3", "logged in");
    up.stop();
  } catch (const mqtt::exception &e) {
    std::cerr << e.what() << '\n';
    return 1;
  }
  return 0;
}
