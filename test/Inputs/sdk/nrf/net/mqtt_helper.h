// Stand-in for nrfconnect/sdk-nrf, include/net/mqtt_helper.h.
#ifndef MQTT_HELPER__
#define MQTT_HELPER__
#include <stdbool.h>
#include <stddef.h>
enum mqtt_conn_return_code {
  MQTT_CONNECTION_ACCEPTED = 0,
  MQTT_UNACCEPTABLE_PROTOCOL_VERSION = 1,
  MQTT_IDENTIFIER_REJECTED = 2,
  MQTT_SERVER_UNAVAILABLE = 3
};
struct mqtt_helper_buf {
  char *ptr;
  size_t size;
};
typedef void (*mqtt_helper_on_connack_t)(enum mqtt_conn_return_code return_code, bool session_present);
typedef void (*mqtt_helper_on_disconnect_t)(int result);
struct mqtt_helper_cfg {
  struct {
    mqtt_helper_on_connack_t on_connack;
    mqtt_helper_on_disconnect_t on_disconnect;
  } cb;
};
struct mqtt_helper_conn_params {
  struct mqtt_helper_buf hostname;
  struct mqtt_helper_buf device_id;
  struct mqtt_helper_buf user_name;
};
int mqtt_helper_init(struct mqtt_helper_cfg *cfg);
int mqtt_helper_connect(struct mqtt_helper_conn_params *conn_params);
int mqtt_helper_disconnect(void);
int mqtt_helper_deinit(void);
#endif
