// RUN: %check_iot_tidy %s 'iot-*' %t
// start() makes a new client for each host; nobody closes the old one.
#include <mosquitto.h>
#include <stdbool.h>
#include <stdio.h>

bool wait_for_new_host(char *host, int size);

static struct mosquitto *client;

static void on_message(struct mosquitto *m, void *data,
                       const struct mosquitto_message *message) {
  (void)m;
  (void)data;
  printf("%s\n", message->topic);
}

static int start(const char *host) {
  client = mosquitto_new("bridge-2", true, NULL);
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: {{(the handle|'client')}} is overwritten while its connection is still {{(being opened or )?}}open; nothing can close it any more, and it and the next connection evict each other [iot-overwritten-connection]
  if (client == NULL)
    return MOSQ_ERR_NOMEM;
  mosquitto_message_callback_set(client, on_message);
  int rc = mosquitto_connect(client, host, 1883, 60);
  if (rc != MOSQ_ERR_SUCCESS) {
    mosquitto_destroy(client);
    client = NULL;
    return rc;
  }
  return mosquitto_loop_start(client);
}

int main(void) {
  char host[64] = "localhost";
  mosquitto_lib_init();
  do {
    if (start(host) != MOSQ_ERR_SUCCESS)
      fprintf(stderr, "%s does not answer\n", host);
  } while (wait_for_new_host(host, sizeof host));
  mosquitto_destroy(client);
  mosquitto_lib_cleanup();
  return 0;
}
