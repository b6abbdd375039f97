// RUN: %check_iot_tidy %s 'iot-*' %t
// Each loss gives a token, each round of attempts takes one. Nobody asks for a
// disconnect, so no event tells of one while there is no connection.
#include <mosquitto.h>
#include <pthread.h>
#include <semaphore.h>
#include <unistd.h>

static struct mosquitto *client;
static sem_t lost;

static void on_disconnect(struct mosquitto *m, void *data, int rc) {
  (void)m, (void)data, (void)rc;
  sem_post(&lost);
}

static void *pump(void *data) {
  (void)data;
  for (;;)
    if (mosquitto_loop(client, 100, 1) != MOSQ_ERR_SUCCESS)
      sleep(1);
}

int main(void) {
  client = mosquitto_new("token-1", true, NULL);
  if (!client || sem_init(&lost, 0, 1) != 0)
    return 1;
  mosquitto_disconnect_callback_set(client, on_disconnect);
  pthread_t thread;
  pthread_create(&thread, NULL, pump, NULL);
  for (;;) {
    while (sem_wait(&lost) != 0)
      ;
    sleep(1);
    while (mosquitto_connect(client, "a.lan", 1883, 60) != MOSQ_ERR_SUCCESS)
      sleep(5);
  }
}
