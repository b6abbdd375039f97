// RUN: %check_iot_tidy %s 'iot-*' %t
// rabbitmq-c, with Debian's headers: a socket is opened and then logged in; the
// result of the login is a field of a struct.
#include <amqp.h>
#include <amqp_ssl_socket.h>
#include <amqp_tcp_socket.h>
#include <stdlib.h>
#include <unistd.h>

#define LOGIN(C)                                                               \
  amqp_login(C, "/", 0, 131072, 0, AMQP_SASL_METHOD_PLAIN, "guest", "guest")

void again(amqp_connection_state_t connection) {
  amqp_rpc_reply_t reply = LOGIN(connection);
  if (reply.reply_type != AMQP_RESPONSE_NORMAL)
    return;
  amqp_login(connection, "/", 0, 131072, 0, AMQP_SASL_METHOD_PLAIN, "g",
             "g");
  // CHECK-MESSAGES: :[[@LINE-2]]:3: warning: 'connection' is already open; a second connect sends the protocol header again on the open connection, and the broker closes it [iot-double-connect]
}

void again_with_properties(amqp_connection_state_t connection) {
  if (amqp_login_with_properties(connection, "/", 0, 131072, 0,
                                 &amqp_empty_table, AMQP_SASL_METHOD_PLAIN, "g",
                                 "g")
          .reply_type != AMQP_RESPONSE_NORMAL)
    return;
  amqp_login_with_properties(connection, "/", 0, 131072, 0,
                             &amqp_empty_table, AMQP_SASL_METHOD_PLAIN, "g",
                             "g");
  // CHECK-MESSAGES: :[[@LINE-3]]:3: warning: 'connection' is already open; a second connect sends the protocol header again on the open connection, and the broker closes it [iot-double-connect]
}

static void die_on_amqp_error(amqp_rpc_reply_t reply, const char *what) {
  (void)what;
  if (reply.reply_type != AMQP_RESPONSE_NORMAL)
    exit(1);
}

void again_after_check(amqp_connection_state_t connection) {
  die_on_amqp_error(LOGIN(connection), "login");
  amqp_login(connection, "/", 0, 131072, 0, AMQP_SASL_METHOD_PLAIN, "g",
             "g");
  // CHECK-MESSAGES: :[[@LINE-2]]:3: warning: 'connection' is already open; a second connect sends the protocol header again on the open connection, and the broker closes it [iot-double-connect]
}

void gated(amqp_connection_state_t connection) {
  die_on_amqp_error(LOGIN(connection), "login");
  if (amqp_get_sockfd(connection) == -1)
    LOGIN(connection);
}

// The result of the last call is no state.
void not_gated(amqp_connection_state_t connection) {
  die_on_amqp_error(LOGIN(connection), "login");
  if (amqp_get_rpc_reply(connection).reply_type != AMQP_RESPONSE_NORMAL)
    amqp_login(connection, "/", 0, 131072, 0, AMQP_SASL_METHOD_PLAIN, "g",
               "g");
    // CHECK-MESSAGES: :[[@LINE-2]]:5: warning: 'connection' is already open, and the test before this connect does not tell: 'amqp_get_rpc_reply' tells the result of the last call; a second connect sends the protocol header again on the open connection, and the broker closes it [iot-misread-connection-state]
}

void retried(amqp_connection_state_t connection) {
  while (LOGIN(connection).reply_type != AMQP_RESPONSE_NORMAL)
    sleep(5);
}

// Opening the socket is the first half, and a new one closes what was there.
void in_steps(amqp_connection_state_t connection) {
  amqp_socket_t *socket = amqp_tcp_socket_new(connection);
  while (amqp_socket_open(socket, "broker", 5672) != AMQP_STATUS_OK)
    sleep(5);
  die_on_amqp_error(LOGIN(connection), "login");
  socket = amqp_ssl_socket_new(connection);
  if (amqp_socket_open_noblock(socket, "broker", 5671, NULL) != AMQP_STATUS_OK)
    return;
  die_on_amqp_error(LOGIN(connection), "login");
}

void legacy(amqp_connection_state_t connection) {
  int fd = amqp_open_socket("broker", 5672);
  if (fd < 0)
    return;
  amqp_set_sockfd(connection, fd);
  die_on_amqp_error(LOGIN(connection), "login");
}

// Channels live inside.
void channels(amqp_connection_state_t connection) {
  die_on_amqp_error(LOGIN(connection), "login");
  amqp_channel_open(connection, 1);
  die_on_amqp_error(amqp_get_rpc_reply(connection), "channel");
  amqp_channel_open(connection, 2);
  amqp_channel_close(connection, 1, AMQP_REPLY_SUCCESS);
  amqp_channel_open(connection, 1);
}

void closed(amqp_connection_state_t connection) {
  die_on_amqp_error(LOGIN(connection), "login");
  die_on_amqp_error(amqp_connection_close(connection, AMQP_REPLY_SUCCESS),
                    "close");
  LOGIN(connection);
}

void destroyed(amqp_connection_state_t connection) {
  amqp_destroy_connection(connection);
  amqp_login(connection, "/", 0, 131072, 0, AMQP_SASL_METHOD_PLAIN, "g",
             "g");
  // CHECK-MESSAGES: :[[@LINE-2]]:3: warning: 'connection' was destroyed and is opened without being created again [iot-connect-after-destroy]
}

void made_again(void) {
  amqp_connection_state_t connection = amqp_new_connection();
  amqp_socket_t *socket = amqp_tcp_socket_new(connection);
  if (amqp_socket_open(socket, "broker", 5672) != AMQP_STATUS_OK)
    return;
  die_on_amqp_error(LOGIN(connection), "login");
  connection = amqp_new_connection();
  // CHECK-MESSAGES: :[[@LINE-1]]:16: warning: the handle is overwritten while its connection is still open; nothing can close it any more, and it and the next connection evict each other [iot-overwritten-connection]
  amqp_destroy_connection(connection);
}
