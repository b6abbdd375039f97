// RUN: %check_iot_tidy %s 'iot-*' %t
// A daemon that waits for its broker at start-up, then leaves the rest to the loop.
#include <mosquitto.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

struct config {
  const char *host;
  int port;
  int wait;
};

static volatile sig_atomic_t stop;

static void on_signal(int number) { stop = number; }

static void on_connect(struct mosquitto *mosq, void *data, int rc) {
  const struct config *config = data;
  if (rc != 0) {
    fprintf(stderr, "%s refuses: %s\n", config->host,
            mosquitto_connack_string(rc));
    return;
  }
  mosquitto_subscribe(mosq, NULL, "alarm/#", 1);
}

static void on_message(struct mosquitto *mosq, void *data,
                       const struct mosquitto_message *message) {
  (void)mosq;
  (void)data;
  printf("%s %.*s\n", message->topic, message->payloadlen,
         (const char *)message->payload);
}

int main(int argc, char **argv) {
  struct config config = {argc > 1 ? argv[1] : "localhost", 1883, 5};
  signal(SIGINT, on_signal);
  signal(SIGTERM, on_signal);
  mosquitto_lib_init();
  struct mosquitto *mosq = mosquitto_new("alarmd", true, &config);
  if (mosq == NULL) {
    perror("mosquitto_new");
    return EXIT_FAILURE;
  }
  mosquitto_connect_callback_set(mosq, on_connect);
  mosquitto_message_callback_set(mosq, on_message);

  int rc;
  while ((rc = mosquitto_connect(mosq, config.host, config.port, 60)) !=
         MOSQ_ERR_SUCCESS) {
    fprintf(stderr, "%s: %s\n", config.host, mosquitto_strerror(rc));
    if (stop)
      break;
    sleep(config.wait);
  }
  if (rc == MOSQ_ERR_SUCCESS)
    mosquitto_loop_forever(mosq, -1, 1);
  mosquitto_destroy(mosq);
  mosquitto_lib_cleanup();
  return EXIT_SUCCESS;
}
