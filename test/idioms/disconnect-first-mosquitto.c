// RUN: %check_iot_tidy %s 'iot-*' %t
// SIGHUP reads the configuration again; an open session is closed before the next.
#include <mosquitto.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static volatile sig_atomic_t reload;
static volatile sig_atomic_t quit;
static char host[128] = "localhost";
static int port = 1883;

static void on_hup(int number) {
  (void)number;
  reload = 1;
}
static void on_term(int number) {
  (void)number;
  quit = 1;
}

static bool read_config(const char *path) {
  FILE *file = fopen(path, "r");
  if (file == NULL)
    return false;
  bool ok = fscanf(file, "%127s %d", host, &port) == 2;
  fclose(file);
  return ok;
}

static int apply(struct mosquitto *mosq) {
  if (mosquitto_socket(mosq) != -1) {
    mosquitto_publish(mosq, NULL, "logd/state", 3, "off", 1, true);
    mosquitto_disconnect(mosq);
  }
  return mosquitto_connect(mosq, host, port, 45);
}

int main(int argc, char **argv) {
  const char *path = argc > 1 ? argv[1] : "/etc/logd.conf";
  signal(SIGHUP, on_hup);
  signal(SIGTERM, on_term);
  mosquitto_lib_init();
  struct mosquitto *mosq = mosquitto_new("logd", true, NULL);
  if (!mosq)
    return 1;
  if (read_config(path) && apply(mosq) != MOSQ_ERR_SUCCESS)
    fprintf(stderr, "%s:%d does not answer\n", host, port);
  while (!quit) {
    if (reload) {
      reload = 0;
      if (read_config(path))
        apply(mosq);
    }
    int rc = mosquitto_loop(mosq, 500, 1);
    if (rc != MOSQ_ERR_SUCCESS && !quit) {
      sleep(5);
      mosquitto_reconnect(mosq);
    }
  }
  mosquitto_destroy(mosq);
  mosquitto_lib_cleanup();
  return 0;
}
