// RUN: %check_iot_tidy %s 'iot-*' %t
// Bound to an interface or not, by a service record or by name: one of three calls.
#include <mosquitto.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct options {
  const char *host;
  const char *bind;
  int port;
  int use_srv;
};

static int client_connect(struct mosquitto *mosq, const struct options *o) {
  int rc;
  if (o->use_srv)
    rc = mosquitto_connect_srv(mosq, o->host, 60, o->bind);
  else if (o->bind != NULL)
    rc = mosquitto_connect_bind(mosq, o->host, o->port, 60, o->bind);
  else
    rc = mosquitto_connect(mosq, o->host, o->port, 60);
  if (rc == MOSQ_ERR_ERRNO)
    perror("connect");
  else if (rc != MOSQ_ERR_SUCCESS)
    fprintf(stderr, "connect: %s\n", mosquitto_strerror(rc));
  return rc;
}

static int parse(int argc, char **argv, struct options *o) {
  for (int i = 1; i < argc; i++) {
    if (strcmp(argv[i], "-S") == 0)
      o->use_srv = 1;
    else if (strcmp(argv[i], "-A") == 0 && i + 1 < argc)
      o->bind = argv[++i];
    else if (strcmp(argv[i], "-p") == 0 && i + 1 < argc)
      o->port = atoi(argv[++i]);
    else if (argv[i][0] != '-')
      o->host = argv[i];
    else
      return -1;
  }
  return 0;
}

int main(int argc, char **argv) {
  struct options o = {"localhost", NULL, 1883, 0};
  if (parse(argc, argv, &o) != 0)
    return 2;
  mosquitto_lib_init();
  struct mosquitto *mosq = mosquitto_new(NULL, true, NULL);
  int rc = mosq ? client_connect(mosq, &o) : MOSQ_ERR_NOMEM;
  if (rc == MOSQ_ERR_SUCCESS)
    rc = mosquitto_loop_forever(mosq, -1, 1);
  mosquitto_destroy(mosq);
  mosquitto_lib_cleanup();
  return rc;
}
