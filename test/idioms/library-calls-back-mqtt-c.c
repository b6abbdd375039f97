// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/mqtt-c
// The library calls this function whenever it wants the application to reconnect, the
// first time with MQTT_ERROR_INITIAL_RECONNECT.
#include "mqtt.h"
#include "posix_sockets.h"
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

struct reconnect_state_t {
  const char *hostname;
  const char *port;
  const char *topic;
  uint8_t *sendbuf;
  size_t sendbufsz;
  uint8_t *recvbuf;
  size_t recvbufsz;
};

static void reconnect_client(struct mqtt_client *client, void **vptr) {
  struct reconnect_state_t *state = *((struct reconnect_state_t **)vptr);
  if (client->error != MQTT_ERROR_INITIAL_RECONNECT) {
    close(client->socketfd);
    printf("reconnect in state %s\n", mqtt_error_str(client->error));
    sleep(5);
  }
  int fd = open_nb_socket(state->hostname, state->port);
  if (fd == -1) {
    perror("open socket");
    exit(EXIT_FAILURE);
  }
  mqtt_reinit(client, fd, state->sendbuf, state->sendbufsz, state->recvbuf,
              state->recvbufsz);
  mqtt_connect(client, "tank-1", NULL, NULL, 0, NULL, NULL,
               MQTT_CONNECT_CLEAN_SESSION, 400);
  mqtt_subscribe(client, state->topic, 0);
}

static void publish_callback(void **unused,
                             struct mqtt_response_publish *published) {
  (void)unused;
  printf("%.*s\n", published->topic_name_size,
         (const char *)published->topic_name);
}

static void *client_refresher(void *client) {
  for (;;) {
    mqtt_sync((struct mqtt_client *)client);
    sleep(1);
  }
  return NULL;
}

int main(void) {
  static uint8_t sendbuf[2048];
  static uint8_t recvbuf[1024];
  static struct mqtt_client client;
  static struct reconnect_state_t state = {
      "test.mosquitto.org", "1883",  "tank/1",       sendbuf,
      sizeof(sendbuf),      recvbuf, sizeof(recvbuf)};
  pthread_t daemon;
  mqtt_init_reconnect(&client, reconnect_client, &state, publish_callback);
  if (pthread_create(&daemon, NULL, client_refresher, &client))
    return EXIT_FAILURE;
  while (fgetc(stdin) != EOF)
    mqtt_publish(&client, "tank/1/level", "50", 2, MQTT_PUBLISH_QOS_0);
  return EXIT_SUCCESS;
}
