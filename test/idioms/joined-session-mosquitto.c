// RUN: %check_iot_tidy %s 'iot-*' %t
// One session after the other, each in a thread of its own that is joined.
#include <mosquitto.h>
#include <pthread.h>
#include <unistd.h>
static struct mosquitto *client;
static void *session(void *arg) {
  (void)arg;
  if (mosquitto_connect(client, "b", 1883, 60) == 0) {
    sleep(60);
    mosquitto_disconnect(client);
  }
  return 0;
}

int main(void) {
  mosquitto_lib_init();
  client = mosquitto_new("id", true, 0);
  for (;;) {
    pthread_t t;
    pthread_create(&t, 0, session, 0);
    pthread_join(t, 0);
    sleep(5);
  }
}
