// RUN: %check_iot_tidy %s 'iot-*' %t -- --
// A record that a thread is started with, and one that is printed: whoever starts the
// thread, or prints, changes nothing in it.
#include <mosquitto.h>
#include <pthread.h>
#include <stdbool.h>
#include <stdio.h>

struct station {
  struct mosquitto *client;
  bool busy;
  int temperature;
};
static struct station all;

static void down(struct mosquitto *client, void *data, int rc) {
  (void)client;
  (void)rc;
  ((struct station *)data)->busy = false;
}

static void *sample(void *arg) {
  struct station *s = arg;
  s->temperature++;
  return NULL;
}

int main(void) {
  pthread_t thread;
  all.client = mosquitto_new("station", true, &all);
  mosquitto_disconnect_callback_set(all.client, down);
  for (;;) {
    if (!all.busy && mosquitto_connect(all.client, "broker", 1883, 60) == MOSQ_ERR_SUCCESS)
      all.busy = true;
    printf("%p\n", (void *)&all);
    if (pthread_create(&thread, NULL, sample, &all) == 0)
      pthread_join(thread, NULL);
    mosquitto_loop(all.client, 1000, 1);
  }
}
