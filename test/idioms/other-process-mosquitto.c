// RUN: %check_iot_tidy %s 'iot-*' %t
// What is done between two attempts takes as long as another process or thread does.
#define _GNU_SOURCE
#include <mosquitto.h>
#include <pthread.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/eventfd.h>
#include <sys/wait.h>
#include <time.h>

static bool failed(struct mosquitto *m) {
  return mosquitto_connect(m, "broker", 1883, 60) != MOSQ_ERR_SUCCESS;
}

int main(int argc, char **argv) {
  static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
  struct timespec until = {0};
  struct mosquitto *m = mosquitto_new("dev", true, NULL);
  eventfd_t count;
  int status;
  switch (argc) {
  case 1:
    while (failed(m))
      system("ifup wwan0");
    break;
  case 2:
    while (failed(m))
      waitpid(-1, &status, 0);
    break;
  case 3:
    while (failed(m))
      pclose(popen("sleep 5", "r"));
    break;
  case 4:
    while (failed(m))
      eventfd_read(3, &count);
    break;
  default:
    while (failed(m))
      if (pthread_mutex_timedlock(&mutex, &until) == 0)
        pthread_mutex_unlock(&mutex);
  }
  return mosquitto_loop_forever(m, -1, 1);
}
