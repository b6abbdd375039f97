// RUN: %check_iot_tidy %s 'iot-*' %t
// pthread_exit is declared noreturn, but ends one thread only.
#include <mosquitto.h>
#include <pthread.h>
#include <unistd.h>

static struct mosquitto *client;

static void *work(void *arg) {
  (void)arg;
  sleep(1);
  mosquitto_connect(client, "b", 1883, 60);
  mosquitto_loop_misc(client);
  mosquitto_connect(client, "b", 1883, 60);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'client' is already {{(being opened|open)}}; {{.*}} [iot-double-connect]
  return NULL;
}

int main(void) {
  pthread_t thread;
  client = mosquitto_new("exit", true, NULL);
  if (!client || pthread_create(&thread, NULL, work, NULL))
    return 1;
  pthread_exit(NULL);
}
