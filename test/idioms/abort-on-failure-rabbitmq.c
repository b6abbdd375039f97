// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/rabbitmq-c
// Every failed step destroys the connection; the supervisor waits and starts anew.
#include "amqp.h"
#include "amqp_tcp_socket.h"
#include <stdio.h>
#include <unistd.h>

static amqp_connection_state_t open_connection(const char *host) {
  amqp_connection_state_t connection = amqp_new_connection();
  if (connection == NULL)
    return NULL;
  amqp_socket_t *socket = amqp_tcp_socket_new(connection);
  if (socket == NULL || amqp_socket_open(socket, host, 5672) != 0) {
    amqp_destroy_connection(connection);
    return NULL;
  }
  amqp_rpc_reply_t reply = amqp_login(connection, "/", 0, 131072, 30,
                                      AMQP_SASL_METHOD_PLAIN, "guest", "guest");
  if (reply.reply_type != AMQP_RESPONSE_NORMAL) {
    fprintf(stderr, "login: %s\n", amqp_error_string2(reply.library_error));
    amqp_destroy_connection(connection);
    return NULL;
  }
  amqp_channel_open(connection, 1);
  return connection;
}

static int publish(amqp_connection_state_t connection, int value) {
  char text[32];
  snprintf(text, sizeof(text), "%d", value);
  return amqp_basic_publish(connection, 1, amqp_cstring_bytes("amq.topic"),
                            amqp_cstring_bytes("press.force"), 0, 0, NULL,
                            amqp_cstring_bytes(text));
}

int main(void) {
  int value = 0;
  for (;;) {
    amqp_connection_state_t connection = open_connection("localhost");
    if (connection != NULL) {
      while (publish(connection, value++) == AMQP_STATUS_OK)
        sleep(1);
      amqp_connection_close(connection, AMQP_REPLY_SUCCESS);
      amqp_destroy_connection(connection);
    }
    sleep(10);
  }
}
