// RUN: %check_iot_tidy %s 'iot-*' %t
// connect(2) and functions of the program that are called like those of an SDK.
#include <arpa/inet.h>
#include <netinet/in.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

struct mqtt_session {
  int fd;
  int tries;
};

static int mqtt_connect(struct mqtt_session *session, const char *address,
                        int port) {
  struct sockaddr_in to = {.sin_family = AF_INET};
  to.sin_port = htons((unsigned short)port);
  inet_pton(AF_INET, address, &to.sin_addr);
  session->fd = socket(AF_INET, SOCK_STREAM, 0);
  if (session->fd < 0)
    return -1;
  session->tries++;
  if (connect(session->fd, (struct sockaddr *)&to, sizeof(to)) != 0) {
    close(session->fd);
    session->fd = -1;
    return -1;
  }
  return 0;
}

static int mqtt_client_connect(struct mqtt_session *session) {
  return mqtt_connect(session, "127.0.0.1", 1883);
}

int main(void) {
  struct mqtt_session session = {-1, 0};
  for (int i = 0; i < 3; i++) {
    mqtt_client_connect(&session);
    if (mqtt_connect(&session, "127.0.0.1", 8883) == 0)
      printf("try %d\n", session.tries);
  }
  if (session.fd >= 0)
    close(session.fd);
  return 0;
}
