#pragma once
#include "Arduino.h"

class Ticker {
public:
  Ticker();
  ~Ticker();

  typedef void (*callback_with_arg_t)(void *);
  typedef std::function<void(void)> callback_function_t;

  void attach(float seconds, callback_function_t callback);
  void attach_ms(uint32_t milliseconds, callback_function_t callback);
  template <typename TArg>
  void attach(float seconds, void (*callback)(TArg), TArg arg) {
    _attach(seconds, reinterpret_cast<callback_with_arg_t>(callback),
            (void *)arg);
  }
  void once(float seconds, callback_function_t callback);
  void once_ms(uint32_t milliseconds, callback_function_t callback);
  template <typename TArg>
  void once(float seconds, void (*callback)(TArg), TArg arg) {
    _attach(seconds, reinterpret_cast<callback_with_arg_t>(callback),
            (void *)arg);
  }
  void detach();
  bool active() const;

private:
  void _attach(float seconds, callback_with_arg_t callback, void *arg);
};
