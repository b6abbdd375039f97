// RUN: %check_iot_tidy %s 'iot-*' %t
// The wait is the loop's condition.
#include <mosquitto.h>
#include <pthread.h>
#include <stdbool.h>
#include <stdio.h>
#include <time.h>

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t wake = PTHREAD_COND_INITIALIZER;
static bool stopping;

static bool IsStopRequested(unsigned milliseconds) {
  struct timespec until;
  timespec_get(&until, TIME_UTC);
  until.tv_sec += milliseconds / 1000;
  pthread_mutex_lock(&lock);
  if (!stopping)
    pthread_cond_timedwait(&wake, &lock, &until);
  bool result = stopping;
  pthread_mutex_unlock(&lock);
  return result;
}

static void *worker(void *arg) {
  struct mosquitto *mosq = arg;
  bool up = false;
  while (!IsStopRequested(5000)) {
    if (up)
      continue;
    int rc = mosquitto_connect(mosq, "localhost", 1883, 60);
    if (rc != MOSQ_ERR_SUCCESS) {
      fprintf(stderr, "connect: %s\n", mosquitto_strerror(rc));
      continue;
    }
    up = mosquitto_loop_start(mosq) == MOSQ_ERR_SUCCESS;
    if (!up)
      mosquitto_disconnect(mosq);
  }
  mosquitto_disconnect(mosq);
  mosquitto_loop_stop(mosq, false);
  return NULL;
}

int main(void) {
  pthread_t thread;
  mosquitto_lib_init();
  struct mosquitto *mosq = mosquitto_new("shutter", true, NULL);
  if (mosq == NULL || pthread_create(&thread, NULL, worker, mosq) != 0)
    return 1;
  getchar();
  pthread_mutex_lock(&lock);
  stopping = true;
  pthread_cond_signal(&wake);
  pthread_mutex_unlock(&lock);
  pthread_join(thread, NULL);
  mosquitto_destroy(mosq);
  mosquitto_lib_cleanup();
  return 0;
}
