// RUN: %check_iot_tidy %s 'iot-*' %t
// What looks like one id twice and is not: at two brokers, made up at run time,
// read from a file, chosen the one way or the other, of the client before, and
// none at all, for which the library takes a random one.
#include <mosquitto.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>
#include <unistd.h>

struct settings {
  const char *id, *host;
};
static struct settings left = {"mixer", "line.local"};
static struct settings right = {"mixer", "line.local"};
void read_settings(struct settings *s, const char *file);

static char name_a[24] = "probe", name_b[24] = "probe";

static struct mosquitto *join(const char *id, const char *host) {
  struct mosquitto *m = mosquitto_new(id, true, NULL);
  if (m)
    mosquitto_connect(m, host, 1883, 30);
  return m;
}

int main(int argc, char **argv) {
  (void)argv;
  mosquitto_lib_init();
  struct mosquitto *inside = join("bridge", "inside.local");
  struct mosquitto *outside = join("bridge", "outside.example");

  snprintf(name_a, sizeof name_a, "probe-%d", (int)getpid());
  snprintf(name_b, sizeof name_b, "probe-%d", (int)getppid());
  struct mosquitto *a = join(name_a, "line.local");
  struct mosquitto *b = join(name_b, "line.local");

  read_settings(&left, "/etc/left");
  read_settings(&right, "/etc/right");
  struct mosquitto *l = join(left.id, left.host);
  struct mosquitto *r = join(right.id, right.host);

  struct mosquitto *self = join(argc > 1 ? "first" : "second", "line.local");
  struct mosquitto *peer = join(argc > 1 ? "second" : "first", "line.local");

  struct mosquitto *again = join("scale", "line.local");
  mosquitto_destroy(again);
  again = join("scale", "line.local");

  struct mosquitto *nobody = join(NULL, "line.local");
  struct mosquitto *anybody = join(NULL, "line.local");
  struct mosquitto *all[] = {inside, outside, a,     b,      l,      r,
                             self,   peer,    again, nobody, anybody};
  for (;;)
    for (size_t i = 0; i < sizeof all / sizeof *all; ++i)
      if (all[i])
        mosquitto_loop(all[i], 10, 1);
}
