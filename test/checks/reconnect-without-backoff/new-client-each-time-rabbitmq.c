// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/rabbitmq-c
// A failed attempt is remembered when its connection is destroyed: what is made
// in its place tries at once again.
#include <amqp.h>
#include <amqp_tcp_socket.h>

int main(void) {
  for (;;) {
    amqp_connection_state_t session = amqp_new_connection();
    if (!session)
      return 1;
    amqp_socket_t *socket = amqp_tcp_socket_new(session);
    if (socket && amqp_socket_open(socket, "broker.lan", 5672) == 0 &&
        amqp_login(session, "/", 0, 131072, 0, AMQP_SASL_METHOD_PLAIN, "meter",
                   "secret")
                .reply_type == AMQP_RESPONSE_NORMAL)
      // CHECK-MESSAGES: :[[@LINE-3]]:{{[0-9]+}}: warning: {{.*}}
      // [iot-reconnect-without-backoff]
      break;
    amqp_destroy_connection(session);
  }
  return 0;
}
