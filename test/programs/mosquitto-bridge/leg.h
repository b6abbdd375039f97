#ifndef LEG_H
#define LEG_H

#include <mosquitto.h>
#include <stdbool.h>

/* One side of the bridge. */
struct leg {
  struct mosquitto *mosq;
  const char *name;
  const char *host;
  int port;
  const char *pattern;
  struct leg *other;
  bool up;
  unsigned forwarded;
  unsigned failures;
};

extern bool verbose;

void say(const char *format, ...) __attribute__((format(printf, 1, 2)));

bool leg_open(struct leg *leg, const char *id);
bool leg_start(struct leg *leg);
void leg_serve(struct leg *leg);
void leg_close(struct leg *leg);

#endif
