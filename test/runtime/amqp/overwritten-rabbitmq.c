// PROOF-LINK: -lrabbitmq
// PROOF-BEFORE: connections==8, together==8
// PROOF-AFTER: connections==8, together<=4
// Every reading has a connection of its own, and only the last one is closed. (It
// may take the broker a moment to see the end of one before it accepts the next.)
#include <amqp.h>
#include <amqp_tcp_socket.h>
#include <stddef.h>

static amqp_connection_state_t connection;

static int send_reading(void) {
#ifdef FIXED
  if (connection) {
    amqp_connection_close(connection, AMQP_REPLY_SUCCESS);
    amqp_destroy_connection(connection);
  }
#endif
  connection = amqp_new_connection();
#ifndef FIXED
  // CHECK-MESSAGES: :[[@LINE-2]]:16: warning: {{.*}} [iot-overwritten-connection]
#endif
  amqp_socket_t *socket = amqp_tcp_socket_new(connection);
  if (!socket || amqp_socket_open(socket, "127.0.0.1", PORT) != AMQP_STATUS_OK)
    return 1;
  amqp_rpc_reply_t reply = amqp_login(connection, "/", 0, 131072, 60,
                                      AMQP_SASL_METHOD_PLAIN, "guest", "guest");
  if (reply.reply_type != AMQP_RESPONSE_NORMAL)
    return 1;
  amqp_channel_open(connection, 1);
  return amqp_basic_publish(connection, 1, amqp_cstring_bytes(""),
                            amqp_cstring_bytes("meter"), 0, 0, NULL,
                            amqp_cstring_bytes("42")) != AMQP_STATUS_OK;
}

int main(void) {
  for (int reading = 0; reading < 8; reading++)
    if (send_reading())
      return 1;
  amqp_connection_close(connection, AMQP_REPLY_SUCCESS);
  amqp_destroy_connection(connection);
  return 0;
}
