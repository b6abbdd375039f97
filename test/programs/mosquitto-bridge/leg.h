#ifndef LEG_H
#define LEG_H

#include <mosquitto.h>
#include <stdbool.h>

struct leg {
  struct mosquitto *mosq;
  const char *name;
  const char *host;
  int port;
  struct leg *other;
  unsigned forwarded;
  unsigned failures;
};

extern bool verbose;

void say(const char *format, ...) __attribute__((format(printf, 1, 2)));

#endif
