// Stand-in for awslabs/aws-c-mqtt, include/aws/mqtt/client.h.
#ifndef AWS_MQTT_CLIENT_H
#define AWS_MQTT_CLIENT_H
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#ifdef __cplusplus
extern "C" {
#endif
#define AWS_OP_SUCCESS (0)
#define AWS_OP_ERR (-1)
enum { AWS_ERROR_SUCCESS = 0 };
struct aws_byte_cursor {
  size_t len;
  uint8_t *ptr;
};
struct aws_mqtt_client;
struct aws_mqtt_client_connection;
struct aws_mqtt5_client;
enum aws_mqtt_connect_return_code {
  AWS_MQTT_CONNECT_ACCEPTED,
  AWS_MQTT_CONNECT_UNACCEPTABLE_PROTOCOL_VERSION,
  AWS_MQTT_CONNECT_IDENTIFIER_REJECTED
};
typedef void(aws_mqtt_client_on_connection_complete_fn)(struct aws_mqtt_client_connection *connection, int error_code, enum aws_mqtt_connect_return_code return_code, bool session_present, void *userdata);
typedef void(aws_mqtt_client_on_connection_success_fn)(struct aws_mqtt_client_connection *connection, enum aws_mqtt_connect_return_code return_code, bool session_present, void *userdata);
typedef void(aws_mqtt_client_on_connection_failure_fn)(struct aws_mqtt_client_connection *connection, int error_code, void *userdata);
typedef void(aws_mqtt_client_on_connection_interrupted_fn)(struct aws_mqtt_client_connection *connection, int error_code, void *userdata);
typedef void(aws_mqtt_client_on_connection_resumed_fn)(struct aws_mqtt_client_connection *connection, enum aws_mqtt_connect_return_code return_code, bool session_present, void *userdata);
typedef void(aws_mqtt_client_on_connection_closed_fn)(struct aws_mqtt_client_connection *connection, void *data, void *userdata);
typedef void(aws_mqtt_client_on_disconnect_fn)(struct aws_mqtt_client_connection *connection, void *userdata);
struct aws_mqtt_connection_options {
  struct aws_byte_cursor host_name;
  uint32_t port;
  struct aws_byte_cursor client_id;
  uint16_t keep_alive_time_secs;
  uint32_t ping_timeout_ms;
  aws_mqtt_client_on_connection_complete_fn *on_connection_complete;
  void *user_data;
  bool clean_session;
};
struct aws_mqtt_client_connection *aws_mqtt_client_connection_new(struct aws_mqtt_client *client);
struct aws_mqtt_client_connection *aws_mqtt_client_connection_new_from_mqtt5_client(struct aws_mqtt5_client *client);
struct aws_mqtt_client_connection *aws_mqtt_client_connection_acquire(struct aws_mqtt_client_connection *connection);
void aws_mqtt_client_connection_release(struct aws_mqtt_client_connection *connection);
int aws_mqtt_client_connection_set_reconnect_timeout(struct aws_mqtt_client_connection *connection, uint64_t min_timeout, uint64_t max_timeout);
int aws_mqtt_client_connection_set_connection_result_handlers(struct aws_mqtt_client_connection *connection, aws_mqtt_client_on_connection_success_fn *on_connection_success, void *on_connection_success_ud, aws_mqtt_client_on_connection_failure_fn *on_connection_failure, void *on_connection_failure_ud);
int aws_mqtt_client_connection_set_connection_interruption_handlers(struct aws_mqtt_client_connection *connection, aws_mqtt_client_on_connection_interrupted_fn *on_interrupted, void *on_interrupted_ud, aws_mqtt_client_on_connection_resumed_fn *on_resumed, void *on_resumed_ud);
int aws_mqtt_client_connection_set_connection_closed_handler(struct aws_mqtt_client_connection *connection, aws_mqtt_client_on_connection_closed_fn *on_closed, void *on_closed_ud);
int aws_mqtt_client_connection_connect(struct aws_mqtt_client_connection *connection, const struct aws_mqtt_connection_options *connection_options);
int aws_mqtt_client_connection_reconnect(struct aws_mqtt_client_connection *connection, aws_mqtt_client_on_connection_complete_fn *on_connection_complete, void *userdata);
int aws_mqtt_client_connection_disconnect(struct aws_mqtt_client_connection *connection, aws_mqtt_client_on_disconnect_fn *on_disconnect, void *userdata);
#ifdef __cplusplus
}
#endif
#endif
