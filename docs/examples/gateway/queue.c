#include "gateway.h"

#include <pthread.h>
#include <time.h>

#define CAPACITY 256

static struct reading ring[CAPACITY];
static unsigned first, used;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t filled = PTHREAD_COND_INITIALIZER;

void queue_push(const struct reading *reading) {
  pthread_mutex_lock(&lock);
  ring[(first + used) % CAPACITY] = *reading;
  if (used < CAPACITY)
    used++;
  else
    first = (first + 1) % CAPACITY;
  pthread_cond_signal(&filled);
  pthread_mutex_unlock(&lock);
}

bool queue_pop(struct reading *reading, unsigned seconds) {
  struct timespec until;
  clock_gettime(CLOCK_REALTIME, &until);
  until.tv_sec += seconds;

  pthread_mutex_lock(&lock);
  int rc = 0;
  while (!used && !rc)
    rc = pthread_cond_timedwait(&filled, &lock, &until);
  const bool got = used > 0;
  if (got) {
    *reading = ring[first];
    first = (first + 1) % CAPACITY;
    used--;
  }
  pthread_mutex_unlock(&lock);
  return got;
}
