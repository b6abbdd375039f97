// Stand-in for 256dpi/lwmqtt, include/lwmqtt.h.
#ifndef LWMQTT_H
#define LWMQTT_H
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
typedef enum {
  LWMQTT_SUCCESS = 0,
  LWMQTT_BUFFER_TOO_SHORT = -1,
  LWMQTT_NETWORK_FAILED_CONNECT = -3,
  LWMQTT_NETWORK_TIMEOUT = -4,
  LWMQTT_CONNECTION_DENIED = -9,
  LWMQTT_PONG_TIMEOUT = -12
} lwmqtt_err_t;
typedef struct {
  uint16_t len;
  char *data;
} lwmqtt_string_t;
lwmqtt_string_t lwmqtt_string(const char *str);
typedef enum { LWMQTT_QOS0 = 0, LWMQTT_QOS1 = 1, LWMQTT_QOS2 = 2 } lwmqtt_qos_t;
typedef struct {
  lwmqtt_qos_t qos;
  bool retained;
  uint8_t *payload;
  size_t payload_len;
} lwmqtt_message_t;
typedef struct {
  lwmqtt_string_t topic;
  lwmqtt_qos_t qos;
} lwmqtt_will_t;
typedef enum { LWMQTT_CONNECTION_ACCEPTED = 0, LWMQTT_UNKNOWN_RETURN_CODE = 0xFF } lwmqtt_return_code_t;
typedef struct {
  lwmqtt_string_t client_id;
  uint16_t keep_alive;
  bool clean_session;
  lwmqtt_string_t username;
  lwmqtt_string_t password;
} lwmqtt_options_t;
#define lwmqtt_default_options {{0, NULL}, 60, true, {0, NULL}, {0, NULL}}
typedef struct {
  uint16_t last_packet_id;
  uint32_t keep_alive_interval;
  bool pong_pending;
  uint8_t *write_buf, *read_buf;
} lwmqtt_client_t;
void lwmqtt_init(lwmqtt_client_t *client, uint8_t *write_buf, size_t write_buf_size, uint8_t *read_buf, size_t read_buf_size);
lwmqtt_err_t lwmqtt_connect(lwmqtt_client_t *client, lwmqtt_options_t *options, lwmqtt_will_t *will, uint32_t timeout);
lwmqtt_err_t lwmqtt_publish(lwmqtt_client_t *client, lwmqtt_string_t topic, lwmqtt_message_t msg, uint32_t timeout);
lwmqtt_err_t lwmqtt_disconnect(lwmqtt_client_t *client, uint32_t timeout);
lwmqtt_err_t lwmqtt_yield(lwmqtt_client_t *client, size_t available, uint32_t timeout);
lwmqtt_err_t lwmqtt_keep_alive(lwmqtt_client_t *client, uint32_t timeout);
#endif
