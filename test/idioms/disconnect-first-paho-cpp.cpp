// RUN: %check_iot_tidy %s 'iot-*' %t
// A new user logs in: the session of the old one ends first.
#include <chrono>
#include <iostream>
#include <mqtt/client.h>
#include <string>
#include <thread>
#include <utility>

namespace {
class Terminal {
public:
  explicit Terminal(const std::string &uri) : client(uri, "terminal-2") {}

  bool login(std::string user, const std::string &password) {
    if (client.is_connected())
      logout();
    mqtt::connect_options options;
    options.set_user_name(user);
    options.set_password(password);
    options.set_clean_session(true);
    try {
      client.connect(options);
    } catch (const mqtt::exception &e) {
      std::cerr << user << ": " << e.what() << '\n';
      std::this_thread::sleep_for(std::chrono::seconds(3));
      return false;
    }
    name = std::move(user);
    return true;
  }

  void logout() {
    try {
      client.disconnect(1000);
    } catch (const mqtt::exception &e) {
      std::cerr << "logout: " << e.what() << '\n';
    }
    name.clear();
  }

  bool post(const std::string &text) {
    if (name.empty())
      return false;
    client.publish("board/" + name, text.c_str(), text.size(), 1, false);
    return true;
  }

private:
  mqtt::client client;
  std::string name;
};
} // namespace

int main() {
  Terminal terminal("tcp://localhost:1883");
  std::string user;
  std::string password;
  while (std::cin >> user >> password) {
    if (!terminal.login(user, password))
      continue;
    terminal.post("at " + user);
  }
  terminal.logout();
  return 0;
}
