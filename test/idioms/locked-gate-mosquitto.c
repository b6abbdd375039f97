// RUN: %check_iot_tidy %s 'iot-*' %t
// Two threads share one gate; test and connect stand under the same lock.
#include <mosquitto.h>
#include <pthread.h>
#include <stdbool.h>
#include <stdio.h>
#include <unistd.h>

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static struct mosquitto *mosq;
static bool started;

static bool ensure(void) {
  pthread_mutex_lock(&lock);
  if (started) {
    pthread_mutex_unlock(&lock);
    return true;
  }
  int rc = mosquitto_connect(mosq, "localhost", 1883, 60);
  if (rc != MOSQ_ERR_SUCCESS) {
    pthread_mutex_unlock(&lock);
    fprintf(stderr, "connect: %s\n", mosquitto_strerror(rc));
    return false;
  }
  started = true;
  pthread_mutex_unlock(&lock);
  return true;
}

static void *producer(void *arg) {
  const char *topic = arg;
  for (;;) {
    if (ensure())
      mosquitto_publish(mosq, NULL, topic, 1, "1", 0, false);
    sleep(10);
  }
  return NULL;
}

int main(void) {
  pthread_t first;
  pthread_t second;
  mosquitto_lib_init();
  mosq = mosquitto_new("greenhouse", true, NULL);
  if (mosq == NULL)
    return 1;
  pthread_create(&first, NULL, producer, "greenhouse/a");
  pthread_create(&second, NULL, producer, "greenhouse/b");
  pthread_join(first, NULL);
  pthread_join(second, NULL);
  return 0;
}
