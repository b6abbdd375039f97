// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/aws-c-mqtt
// aws-c-mqtt, MQTT 3.1.1: connect fails unless disconnected, and after a first success the
// library reconnects by itself.
#include <aws/mqtt/client.h>
#include <unistd.h>

void twice(struct aws_mqtt_client_connection *connection,
           struct aws_mqtt_connection_options *options) {
  if (aws_mqtt_client_connection_connect(connection, options) != AWS_OP_SUCCESS)
    return;
  aws_mqtt_client_connection_connect(connection, options);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'connection' is already being opened; a second connect fails with AWS_ERROR_MQTT_ALREADY_CONNECTED [iot-double-connect]
}

// A connection of its own while the first lives.
void two_connections(struct aws_mqtt_client *client,
                     struct aws_mqtt_connection_options *options) {
  struct aws_mqtt_client_connection *connection =
      aws_mqtt_client_connection_new(client);
  if (aws_mqtt_client_connection_connect(connection, options) != AWS_OP_SUCCESS)
    return;
  connection = aws_mqtt_client_connection_new(client);
  // CHECK-MESSAGES: :[[@LINE-1]]:16: warning: the handle is overwritten while its connection is still being opened or open; nothing can close it any more, and it and the next connection evict each other [iot-overwritten-connection]
  aws_mqtt_client_connection_release(connection);
}

// reconnect always fails: it opens nothing.
void reconnected(struct aws_mqtt_client_connection *connection,
                 struct aws_mqtt_connection_options *options) {
  if (aws_mqtt_client_connection_reconnect(connection, NULL, NULL) ==
      AWS_OP_SUCCESS)
    return;
  aws_mqtt_client_connection_connect(connection, options);
}

void retried(struct aws_mqtt_client_connection *connection,
             struct aws_mqtt_connection_options *options) {
  aws_mqtt_client_connection_set_reconnect_timeout(connection, 1, 128);
  while (aws_mqtt_client_connection_connect(connection, options) !=
         AWS_OP_SUCCESS)
    sleep(5);
}

void retried_at_once(struct aws_mqtt_client_connection *connection,
                     struct aws_mqtt_connection_options *options) {
  while (aws_mqtt_client_connection_connect(connection, options) !=
         // CHECK-MESSAGES: :[[@LINE-1]]:10: warning: 'connection' is opened again at once after a failed attempt, without any wait [iot-reconnect-without-backoff]
         AWS_OP_SUCCESS)
    ;
}

static volatile bool gone;
static void on_gone(struct aws_mqtt_client_connection *connection, void *data) {
  (void)connection;
  (void)data;
  gone = true;
}

void closed_first(struct aws_mqtt_client_connection *connection,
                  struct aws_mqtt_connection_options *options) {
  if (aws_mqtt_client_connection_connect(connection, options) != AWS_OP_SUCCESS)
    return;
  gone = false;
  aws_mqtt_client_connection_disconnect(connection, on_gone, NULL);
  while (!gone)
    sleep(1);
  aws_mqtt_client_connection_connect(connection, options);
}

// Interrupted: the library is at it already; the program only notes it.
static volatile bool up;

static void note_down(struct aws_mqtt_client_connection *connection, int error,
                      void *data) {
  (void)connection;
  (void)error;
  (void)data;
  up = false;
}
static void note_up(struct aws_mqtt_client_connection *connection,
                    enum aws_mqtt_connect_return_code code, bool present,
                    void *data) {
  (void)connection;
  (void)present;
  (void)data;
  up = code == AWS_MQTT_CONNECT_ACCEPTED;
}

void own_event(struct aws_mqtt_client *client,
               struct aws_mqtt_connection_options *options) {
  struct aws_mqtt_client_connection *connection =
      aws_mqtt_client_connection_new(client);
  aws_mqtt_client_connection_set_connection_interruption_handlers(
      connection, note_down, NULL, note_up, NULL);
  if (aws_mqtt_client_connection_connect(connection, options) != AWS_OP_SUCCESS)
    return;
  for (;;)
    sleep(1);
}

static void on_interrupted(struct aws_mqtt_client_connection *connection,
                           int error, void *options) {
  (void)error;
  aws_mqtt_client_connection_connect(connection, options);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'connection' is opened again here while aws-c-mqtt (MQTT 3.1.1) is reconnecting by itself; the two compete for one identity [iot-competing-reconnect]
}

static void on_success(struct aws_mqtt_client_connection *connection,
                       enum aws_mqtt_connect_return_code code, bool present,
                       void *options) {
  (void)code;
  (void)present;
  aws_mqtt_client_connection_connect(connection, options);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'connection' is already open; a second connect fails with AWS_ERROR_MQTT_ALREADY_CONNECTED [iot-double-connect]
}

static void on_closed(struct aws_mqtt_client_connection *connection, void *data,
                      void *options) {
  (void)data;
  aws_mqtt_client_connection_connect(connection, options);
}

void competing_event(struct aws_mqtt_client *client,
                     struct aws_mqtt_connection_options *options) {
  static struct aws_mqtt_client_connection *connection;
  connection = aws_mqtt_client_connection_new(client);
  aws_mqtt_client_connection_set_connection_interruption_handlers(
      connection, on_interrupted, options, note_up, NULL);
  aws_mqtt_client_connection_set_connection_result_handlers(
      connection, on_success, options, NULL, NULL);
  aws_mqtt_client_connection_set_connection_closed_handler(connection,
                                                           on_closed, options);
  aws_mqtt_client_connection_connect(connection, options);
}
