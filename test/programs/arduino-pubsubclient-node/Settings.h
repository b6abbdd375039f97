#pragma once
#include <Arduino.h>

struct Settings {
  const char *ssid;
  const char *password;
  const char *broker;
  uint16_t port;
  const char *id;
  const char *user;
  const char *secret;
};

extern const Settings settings;

class Backoff {
public:
  Backoff(unsigned long first, unsigned long most) : first(first), most(most) {}
  bool due() const { return millis() - since >= wait; }
  void failed() {
    since = millis();
    wait = wait == 0 ? first : (wait * 2 < most ? wait * 2 : most);
  }
  void succeeded() {
    since = millis();
    wait = first;
  }

private:
  unsigned long first;
  unsigned long most;
  unsigned long since = 0;
  unsigned long wait = 0;
};
