// RUN: %check_iot_tidy %s 'iot-*' %t
// XFAIL: *
// A token for each loss, handed over in a pipe: what is read from a descriptor
// is the world's word, even where the program itself has written it.
#include <mosquitto.h>
#include <pthread.h>
#include <unistd.h>

static struct mosquitto *client;
static int lost[2];

static void on_disconnect(struct mosquitto *m, void *data, int rc) {
  (void)m, (void)data, (void)rc;
  write(lost[1], "x", 1);
}

static void *pump(void *data) {
  (void)data;
  for (;;)
    if (mosquitto_loop(client, 100, 1) != MOSQ_ERR_SUCCESS)
      sleep(1);
}

int main(void) {
  client = mosquitto_new("token-2", true, NULL);
  if (!client || pipe(lost) != 0 || write(lost[1], "x", 1) != 1)
    return 1;
  mosquitto_disconnect_callback_set(client, on_disconnect);
  pthread_t thread;
  pthread_create(&thread, NULL, pump, NULL);
  for (char token; read(lost[0], &token, 1) == 1;) {
    sleep(1);
    while (mosquitto_connect(client, "a.lan", 1883, 60) != MOSQ_ERR_SUCCESS)
      sleep(5);
  }
}
