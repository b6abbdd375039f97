// RUN: %check_iot_tidy %s 'iot-*' %t
// A helper that ends the program: after it nothing happens any more.
#include <mosquitto.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static void die(const char *what, int rc) {
  fprintf(stderr, "%s: %s\n", what, mosquitto_strerror(rc));
  mosquitto_lib_cleanup();
  exit(1);
}

int main(void) {
  mosquitto_lib_init();
  struct mosquitto *m = mosquitto_new("pump-3", true, NULL);
  if (!m)
    die("new", MOSQ_ERR_NOMEM);
  const char *const hosts[] = {"a.lan", "b.lan"};
  int rc = mosquitto_connect(m, hosts[0], 1883, 60);
  if (rc == MOSQ_ERR_SUCCESS) {
    mosquitto_loop_forever(m, -1, 1);
    die("the first broker was up", rc);
  }
  sleep(5);
  rc = mosquitto_connect(m, hosts[1], 1883, 60);
  if (rc != MOSQ_ERR_SUCCESS)
    die("second broker", rc);
  return mosquitto_loop_forever(m, -1, 1);
}
