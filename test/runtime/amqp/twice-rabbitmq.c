// PROOF-LINK: -lrabbitmq
// PROOF-BEFORE: connections==1, dropped==1, farewells==0
// PROOF-FIX: by hand
// The login is repeated on the open connection, and the broker closes it.
#include <amqp.h>
#include <amqp_tcp_socket.h>
#include <stddef.h>

static amqp_rpc_reply_t login(amqp_connection_state_t connection) {
  return amqp_login(connection, "/", 0, 131072, 60, AMQP_SASL_METHOD_PLAIN,
                    "guest", "guest");
#ifndef FIXED
  // CHECK-MESSAGES: :[[@LINE-3]]:10: warning: {{.*}} [iot-double-connect]
#endif
}

int main(void) {
  amqp_connection_state_t connection = amqp_new_connection();
  amqp_socket_t *socket = amqp_tcp_socket_new(connection);
  if (!socket || amqp_socket_open(socket, "127.0.0.1", PORT) != AMQP_STATUS_OK)
    return 1;
  if (login(connection).reply_type != AMQP_RESPONSE_NORMAL)
    return 1;
#ifndef FIXED
  login(connection);
#endif
  amqp_channel_open(connection, 1);
  amqp_connection_close(connection, AMQP_REPLY_SUCCESS);
  amqp_destroy_connection(connection);
  return 0;
}
