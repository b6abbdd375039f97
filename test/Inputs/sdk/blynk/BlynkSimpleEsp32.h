// Stand-in for blynkkk/blynk-library, src/BlynkSimpleEsp32.h.
#pragma once
#include "Blynk/BlynkProtocol.h"

class BlynkArduinoClient {};

class BlynkWifi : public BlynkProtocol<BlynkArduinoClient> {
  typedef BlynkProtocol<BlynkArduinoClient> Base;

public:
  void connectWiFi(const char *ssid, const char *pass);
  void config(const char *auth, const char *domain = "blynk.cloud", uint16_t port = 80);
  void begin(const char *auth, const char *ssid, const char *pass, const char *domain = "blynk.cloud", uint16_t port = 80);
};
extern BlynkWifi Blynk;
