// RUN: %check_iot_tidy %s 'iot-*' %t
// XFAIL: *
// Two threads run the same function, and each connects. A context is not seen beside
// itself: with two functions of the same text the second connect is reported.
#include <mosquitto.h>
#include <pthread.h>
#include <stdbool.h>
#include <stddef.h>
#include <unistd.h>

static struct mosquitto *client;

static void *worker(void *unused) {
  (void)unused;
  mosquitto_connect(client, "broker", 1883, 60);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'client' is already {{.*}} [iot-double-connect]
  sleep(2);
  mosquitto_disconnect(client);
  return NULL;
}

int main(void) {
  pthread_t first, second;
  client = mosquitto_new("dev", true, NULL);
  pthread_create(&first, NULL, worker, NULL);
  pthread_create(&second, NULL, worker, NULL);
  pthread_join(first, NULL);
  pthread_join(second, NULL);
}
