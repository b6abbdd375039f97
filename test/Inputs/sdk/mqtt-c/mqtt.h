// Stand-in for LiamBindle/MQTT-C, include/mqtt.h.
#ifndef __MQTT_H__
#define __MQTT_H__
#include <limits.h>
#include <stddef.h>
#include <stdint.h>
#ifdef __cplusplus
extern "C" {
#endif
typedef int mqtt_pal_socket_handle;
enum MQTTErrors {
  MQTT_ERROR_UNKNOWN = INT_MIN,
  MQTT_ERROR_NULLPTR,
  MQTT_ERROR_CONTROL_FORBIDDEN_TYPE,
  MQTT_ERROR_CLIENT_NOT_CONNECTED,
  MQTT_ERROR_SEND_BUFFER_IS_FULL,
  MQTT_ERROR_SOCKET_ERROR,
  MQTT_ERROR_CONNECTION_REFUSED,
  MQTT_ERROR_CONNECT_NOT_CALLED,
  MQTT_ERROR_CONNECTION_CLOSED,
  MQTT_ERROR_INITIAL_RECONNECT,
  MQTT_ERROR_RECONNECT_FAILED,
  MQTT_OK = 1
};
enum MQTTConnectFlags {
  MQTT_CONNECT_RESERVED = 1u,
  MQTT_CONNECT_CLEAN_SESSION = 2u,
  MQTT_CONNECT_WILL_FLAG = 4u
};
enum MQTTPublishFlags { MQTT_PUBLISH_QOS_0 = 0u, MQTT_PUBLISH_QOS_1 = 2u };
struct mqtt_response_publish {
  const void *topic_name;
  uint16_t topic_name_size;
};
struct mqtt_client {
  mqtt_pal_socket_handle socketfd;
  uint16_t pid_lfsr;
  uint16_t keep_alive;
  enum MQTTErrors error;
  int response_timeout;
  void (*publish_response_callback)(void **state, struct mqtt_response_publish *publish);
  void *publish_response_callback_state;
  enum MQTTErrors (*inspector_callback)(struct mqtt_client *);
  void (*reconnect_callback)(struct mqtt_client *, void **);
  void *reconnect_state;
};
const char *mqtt_error_str(enum MQTTErrors error);
enum MQTTErrors mqtt_sync(struct mqtt_client *client);
enum MQTTErrors mqtt_init(struct mqtt_client *client, mqtt_pal_socket_handle sockfd, uint8_t *sendbuf, size_t sendbufsz, uint8_t *recvbuf, size_t recvbufsz, void (*publish_response_callback)(void **state, struct mqtt_response_publish *publish));
void mqtt_init_reconnect(struct mqtt_client *client, void (*reconnect_callback)(struct mqtt_client *client, void **state), void *reconnect_state, void (*publish_response_callback)(void **state, struct mqtt_response_publish *publish));
void mqtt_reinit(struct mqtt_client *client, mqtt_pal_socket_handle socketfd, uint8_t *sendbuf, size_t sendbufsz, uint8_t *recvbuf, size_t recvbufsz);
enum MQTTErrors mqtt_connect(struct mqtt_client *client, const char *client_id, const char *will_topic, const void *will_message, size_t will_message_size, const char *user_name, const char *password, uint8_t connect_flags, uint16_t keep_alive);
enum MQTTErrors mqtt_publish(struct mqtt_client *client, const char *topic_name, const void *application_message, size_t application_message_size, uint8_t publish_flags);
enum MQTTErrors mqtt_subscribe(struct mqtt_client *client, const char *topic_name, int max_qos_level);
enum MQTTErrors mqtt_reconnect(struct mqtt_client *client);
enum MQTTErrors mqtt_disconnect(struct mqtt_client *client);
#ifdef __cplusplus
}
#endif
#endif
