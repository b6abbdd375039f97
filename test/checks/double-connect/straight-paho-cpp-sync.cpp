// RUN: %check_iot_tidy %s 'iot-*' %t
// The second connect waits for an answer that never comes, and throws.
#include <iostream>
#include <mqtt/client.h>
#include <string>

namespace {
class Station {
public:
  explicit Station(const std::string &uri) : client(uri, "station-6") {
    options.set_keep_alive_interval(20);
    options.set_clean_session(true);
  }
  void begin() { client.connect(options); }
  void authenticate(const std::string &user, const std::string &password) {
    options.set_user_name(user);
    options.set_password(password);
    client.connect(options);
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'client' is already open; a second connect blocks for the client's whole timeout and then throws mqtt::timeout_error, although the link is up [iot-double-connect]
  }
  void send(const std::string &text) {
    client.publish(mqtt::make_message("station/6", text));
  }
  void end() { client.disconnect(); }

private:
  mqtt::client client;
  mqtt::connect_options options;
};
} // namespace

int main(int argc, char **argv) {
  if (argc < 3)
    return 1;
  try {
    Station station("tcp://broker:1883");
    station.begin();
    station.send("hello");
    station.authenticate(argv[1], argv[2]);
    station.send("known");
    station.end();
  } catch (const mqtt::exception &e) {
    std::cerr << e.what() << '\n';
    return 1;
  }
  return 0;
}
