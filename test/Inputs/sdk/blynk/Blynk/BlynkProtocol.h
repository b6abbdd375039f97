// Stand-in for blynkkk/blynk-library, src/Blynk/BlynkProtocol.h and BlynkHandlers.h.
#pragma once
#include "Arduino.h"

#define BLYNK_CONNECTED() void BlynkOnConnected()
#define BLYNK_DISCONNECTED() void BlynkOnDisconnected()
extern "C" {
void BlynkOnConnected();
void BlynkOnDisconnected();
}

template <class Transp> class BlynkProtocol {
public:
  void begin(const char *auth);
  bool connect(uint32_t timeout = 18000);
  void disconnect();
  bool connected();
  bool isTokenInvalid() const;
  bool run(bool avail = false);
  template <typename... Args> void virtualWrite(int pin, Args... values);
};
