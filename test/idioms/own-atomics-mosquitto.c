// RUN: %check_iot_tidy %s 'iot-*' %t
// The program's own functions have the names of a kernel's atomics, and yield what they
// have made instead of what was there; another one has its arguments the other way round.
#include <mosquitto.h>
#include <stdbool.h>
#include <stddef.h>

static struct mosquitto *client;
static int users;

static int atomic_inc(int *count) { return ++*count; }
static int atomic_dec(int *count) { return --*count; }
void atomic_add(int by, int *count);

static void enter(void) {
  if (atomic_inc(&users) == 1)
    mosquitto_connect(client, "broker", 1883, 60);
}

static void leave(void) {
  if (atomic_dec(&users) == 0)
    mosquitto_disconnect(client);
}

int main(void) {
  static int seen;
  client = mosquitto_new("dev", true, NULL);
  enter();
  atomic_add(1, &seen);
  for (int i = 0; i < 3; i++)
    enter();
  leave();
  return 0;
}
