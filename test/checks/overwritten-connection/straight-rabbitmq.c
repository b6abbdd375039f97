// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/rabbitmq-c
// The producer switches the virtual host and forgets the connection it has.
#include "amqp_tcp_socket.h"
#include <stdio.h>

static amqp_connection_state_t conn;

static int open_connection(const char *host, const char *vhost) {
  conn = amqp_new_connection();
  // CHECK-MESSAGES: :[[@LINE-1]]:10: warning: {{(the handle|'conn')}} is overwritten while its connection is still open; nothing can close it any more, and it and the next connection evict each other [iot-overwritten-connection]
  amqp_socket_t *socket = amqp_tcp_socket_new(conn);
  if (!socket || amqp_socket_open(socket, host, 5672) != AMQP_STATUS_OK)
    return -1;
  amqp_rpc_reply_t reply = amqp_login(conn, vhost, 0, 131072, 60,
                                      AMQP_SASL_METHOD_PLAIN, "dev", "secret");
  if (reply.reply_type != AMQP_RESPONSE_NORMAL) {
    fprintf(stderr, "login refused\n");
    return -1;
  }
  amqp_channel_open(conn, 1);
  return 0;
}

int main(void) {
  if (open_connection("localhost", "/test") != 0)
    return 1;
  amqp_basic_publish(conn, 1, amqp_cstring_bytes(""), amqp_cstring_bytes("q"),
                     0, 0, NULL, amqp_cstring_bytes("hello"));
  if (open_connection("localhost", "/live") != 0)
    return 1;
  amqp_basic_publish(conn, 1, amqp_cstring_bytes(""), amqp_cstring_bytes("q"),
                     0, 0, NULL, amqp_cstring_bytes("hello"));
  amqp_connection_close(conn, AMQP_REPLY_SUCCESS);
  amqp_destroy_connection(conn);
  return 0;
}
