// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/rabbitmq-c

#include <amqp.h>
#include <amqp_tcp_socket.h>
#include <stdio.h>
#include <stdlib.h>

static void die_on_amqp_error(amqp_rpc_reply_t x, const char *context) {
  if (x.reply_type != AMQP_RESPONSE_NORMAL) {
    fprintf(stderr, "%s failed\n", context);
    exit(1);
  }
}

int main(void) {
  amqp_connection_state_t conn = amqp_new_connection();
  amqp_socket_t *socket = amqp_tcp_socket_new(conn);
  if (!socket)
    return 1;
  if (amqp_socket_open(socket, "rabbit", 5672) != AMQP_STATUS_OK)
    return 1;
  die_on_amqp_error(amqp_login(conn, "/", 0, 131072, 60, AMQP_SASL_METHOD_PLAIN, "guest", "guest"), "login");
  amqp_channel_open(conn, 1);
  die_on_amqp_error(amqp_get_rpc_reply(conn), "channel");
  die_on_amqp_error(amqp_login(conn, "/plant", 0, 131072, 60, AMQP_SASL_METHOD_PLAIN, "plant", "pw"), "login");
  // CHECK-MESSAGES: :[[@LINE-1]]:21: warning: 'conn' is already open; a second connect sends the protocol header again on the open connection, and the broker closes it [iot-double-connect]
  amqp_basic_publish(conn, 1, amqp_cstring_bytes("amq.direct"), amqp_cstring_bytes("k"), 0, 0, NULL, amqp_cstring_bytes("hi"));
  amqp_channel_close(conn, 1, AMQP_REPLY_SUCCESS);
  amqp_connection_close(conn, AMQP_REPLY_SUCCESS);
  amqp_destroy_connection(conn);
  return 0;
}
