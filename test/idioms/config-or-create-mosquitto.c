// RUN: %check_iot_tidy %s 'iot-*' %t
// Credentials change on the client that exists; it is made only once.
#include <mosquitto.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static struct mosquitto *mosq;

static int apply(const char *user, const char *password) {
  if (mosq)
    return mosquitto_username_pw_set(mosq, user, password);
  mosq = mosquitto_new("scale", true, NULL);
  if (!mosq)
    return MOSQ_ERR_NOMEM;
  mosquitto_username_pw_set(mosq, user, password);
  int rc = mosquitto_connect_async(mosq, "localhost", 1883, 60);
  if (rc == MOSQ_ERR_SUCCESS)
    rc = mosquitto_loop_start(mosq);
  if (rc != MOSQ_ERR_SUCCESS) {
    fprintf(stderr, "%s\n", mosquitto_strerror(rc));
    mosquitto_destroy(mosq);
    mosq = NULL;
    sleep(2);
  }
  return rc;
}

int main(void) {
  char user[32];
  char password[32];
  mosquitto_lib_init();
  while (scanf("%31s %31s", user, password) == 2) {
    if (apply(user, password) != MOSQ_ERR_SUCCESS)
      continue;
    if (strcmp(user, "quit") == 0)
      break;
  }
  if (mosq) {
    mosquitto_disconnect(mosq);
    mosquitto_loop_stop(mosq, false);
    mosquitto_destroy(mosq);
  }
  mosquitto_lib_cleanup();
  return 0;
}
