// RUN: %check_iot_tidy %s 'iot-*' %t
// New credentials come by a message; the client logs in again without leaving.
#include <iostream>
#include <mqtt/client.h>
#include <string>

int main() {
  mqtt::client client("tcp://broker", "bay-1");
  mqtt::connect_options options;
  std::string user, password;
  try {
    client.connect(options);
    while (std::cin >> user >> password) {
      options.set_user_name(user);
      options.set_password(password);
      std::cout << "login as " << user << '\n';
      client.connect(options);
      // CHECK-MESSAGES: :[[@LINE-1]]:7: warning: 'client' is already open; a second connect blocks for the client's whole timeout and then throws mqtt::timeout_error, although the link is up [iot-double-connect]
      client.publish(mqtt::make_message("bay/1/user", user));
    }
    client.disconnect();
  } catch (const mqtt::exception &e) {
    std::cerr << e.what() << '\n';
    return 1;
  }
  return 0;
}
