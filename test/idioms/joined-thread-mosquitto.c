// RUN: %check_iot_tidy %s 'iot-*' %t
// A probe thread is joined before the main thread uses the handle; a second thread
// of another handle runs on.
#include <mosquitto.h>
#include <pthread.h>
#include <stdbool.h>
#include <stdio.h>
#include <unistd.h>

static struct mosquitto *client, *other;

static void *probe(void *arg) {
  (void)arg;
  if (mosquitto_connect(client, "b", 1883, 60) == MOSQ_ERR_SUCCESS)
    mosquitto_disconnect(client);
  return NULL;
}

static void *keep(void *arg) {
  (void)arg;
  while (mosquitto_connect(other, "b", 1883, 60))
    sleep(10);
  mosquitto_loop_forever(other, -1, 1);
  return NULL;
}

int main(void) {
  pthread_t first, second;
  client = mosquitto_new("probe", true, NULL);
  other = mosquitto_new("keep", true, NULL);
  if (!client || !other)
    return 1;
  if (pthread_create(&second, NULL, keep, NULL) ||
      pthread_create(&first, NULL, probe, NULL))
    return 1;
  sleep(1);
  pthread_join(first, NULL);
  while (mosquitto_connect(client, "b", 1883, 60)) {
    fprintf(stderr, "no broker\n");
    sleep(10);
  }
  return mosquitto_loop_forever(client, -1, 1);
}
