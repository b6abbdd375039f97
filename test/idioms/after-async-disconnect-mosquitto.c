// RUN: %check_iot_tidy %s 'iot-*' %t
// The closing handler tells the program that it may connect to the next broker.
#include <mosquitto.h>
#include <stdbool.h>
#include <stdio.h>
#include <unistd.h>

static const char *const brokers[] = {"north", "south"};
static bool closed;

static void on_disconnect(struct mosquitto *mosq, void *data, int rc) {
  (void)mosq;
  (void)data;
  closed = true;
  if (rc != 0)
    fprintf(stderr, "unexpected: %s\n", mosquitto_strerror(rc));
}

static int run_for(struct mosquitto *mosq, int seconds) {
  for (int i = 0; i < seconds && !closed; i++)
    if (mosquitto_loop(mosq, 1000, 1) != MOSQ_ERR_SUCCESS)
      return -1;
  return 0;
}

int main(void) {
  mosquitto_lib_init();
  struct mosquitto *mosq = mosquitto_new("courier", true, NULL);
  if (mosq == NULL)
    return 1;
  mosquitto_disconnect_callback_set(mosq, on_disconnect);
  for (unsigned i = 0; i < 2; i++) {
    closed = false;
    int rc = mosquitto_connect(mosq, brokers[i], 1883, 60);
    if (rc != MOSQ_ERR_SUCCESS) {
      fprintf(stderr, "%s: %s\n", brokers[i], mosquitto_strerror(rc));
      sleep(5);
      continue;
    }
    if (run_for(mosq, 3600) == 0)
      mosquitto_disconnect(mosq);
    sleep(5);
  }
  mosquitto_destroy(mosq);
  mosquitto_lib_cleanup();
  return 0;
}
