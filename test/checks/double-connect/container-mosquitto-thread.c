// RUN: %check_iot_tidy %s 'iot-*' %t
// The same with the macro of the Linux kernel: the thread is given a part of the unit.
#include <mosquitto.h>
#include <pthread.h>
#include <stddef.h>
#include <unistd.h>

#define container_of(ptr, type, member)                                        \
  ({                                                                           \
    const __typeof__(((type *)0)->member) *__mptr = (ptr);                     \
    (type *)((char *)__mptr - offsetof(type, member));                         \
  })

struct link {
  int retries;
};
struct unit {
  struct mosquitto *client;
  struct link link;
};

static struct unit unit;

static void *run(void *data) {
  struct link *link = data;
  struct unit *mine = container_of(link, struct unit, link);
  sleep(1);
  mosquitto_connect(mine->client, "broker", 1883, 60);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mine->client' is already being opened; a second connect drops the live connection without a DISCONNECT, so the will is sent, and opens a new one [iot-double-connect]
  return NULL;
}

int main(void) {
  pthread_t thread;
  unit.client = mosquitto_new("pump", true, NULL);
  if (unit.client == NULL ||
      mosquitto_connect(unit.client, "broker", 1883, 60) != MOSQ_ERR_SUCCESS ||
      pthread_create(&thread, NULL, run, &unit.link) != 0)
    return 1;
  for (;;)
    sleep(60);
}
