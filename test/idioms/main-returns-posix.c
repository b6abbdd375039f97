// RUN: %check_iot_tidy %s 'iot-*' %t
// Where main returns the process ends, and its thread with it: nothing connects.
#include <mosquitto.h>
#include <pthread.h>
#include <stdio.h>

static struct mosquitto *client;

static void *later(void *data) {
  (void)data;
  mosquitto_connect(client, "broker", 1883, 60);
  return NULL;
}

int main(void) {
  pthread_t thread;
  client = mosquitto_new("lamp", true, NULL);
  if (client == NULL ||
      mosquitto_connect(client, "broker", 1883, 60) != MOSQ_ERR_SUCCESS)
    return 1;
  if (pthread_create(&thread, NULL, later, NULL) == 0)
    puts("bye");
  return 0;
}
