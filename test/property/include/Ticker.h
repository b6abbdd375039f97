// Ticker of the Arduino cores: attach repeats, once does not.
#pragma once
class Ticker {
public:
  Ticker();
  ~Ticker();
  typedef void (*callback_function_t)();
  void attach(float seconds, callback_function_t callback);
  void once(float seconds, callback_function_t callback);
};
