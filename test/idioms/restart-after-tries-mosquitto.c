// RUN: %check_iot_tidy %s 'iot-*' %t
// A bounded loop that leaves on success, and abort when it is spent.
#include <mosquitto.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#define MAX_TRIES 2

static struct mosquitto *client;

static void must(int ok, const char *what) {
  if (!ok) {
    fprintf(stderr, "%s failed\n", what);
    abort();
  }
}

static int connect_some(void) {
  int tries = 0;
  int state;
  do {
    state = mosquitto_connect(client, "sprinkler.lan", 1883, 60);
    if (state == MOSQ_ERR_SUCCESS)
      break;
    tries++;
    sleep(1);
  } while (tries < MAX_TRIES);
  return state;
}

int main(void) {
  mosquitto_lib_init();
  client = mosquitto_new("sprinkler", true, NULL);
  must(client != NULL, "new");
  must(connect_some() == MOSQ_ERR_SUCCESS, "connect");
  must(mosquitto_loop_start(client) == MOSQ_ERR_SUCCESS, "thread");
  for (int zone = 0; zone < 8; zone++) {
    char topic[32];
    snprintf(topic, sizeof(topic), "sprinkler/%d", zone);
    mosquitto_publish(client, NULL, topic, 1, "0", 1, 1);
    sleep(600);
  }
  mosquitto_disconnect(client);
  mosquitto_loop_stop(client, 0);
  mosquitto_destroy(client);
  return 0;
}
