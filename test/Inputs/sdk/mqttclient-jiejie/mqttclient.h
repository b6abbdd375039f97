// Stand-in for jiejieTop/mqttclient, mqttclient/mqttclient.h.
#ifndef _MQTTCLIENT_H_
#define _MQTTCLIENT_H_
#include <stdint.h>
#ifdef __cplusplus
extern "C" {
#endif
enum { MQTT_SUCCESS_ERROR = 0, MQTT_NULL_VALUE_ERROR = -24, MQTT_CONNECT_FAILED_ERROR = -13 };
typedef enum {
  CLIENT_STATE_INVALID = -1,
  CLIENT_STATE_INITIALIZED = 0,
  CLIENT_STATE_CONNECTED = 1,
  CLIENT_STATE_DISCONNECTED = 2,
  CLIENT_STATE_CLEAN_SESSION = 3
} client_state_t;
typedef void (*reconnect_handler_t)(void *client, void *reconnect_date);
typedef struct mqtt_client {
  char *mqtt_client_id;
  char *mqtt_host;
  char *mqtt_port;
  client_state_t mqtt_client_state;
  reconnect_handler_t mqtt_reconnect_handler;
} mqtt_client_t;
char *mqtt_set_client_id(mqtt_client_t *c, char *client_id);
char *mqtt_set_host(mqtt_client_t *c, char *host);
char *mqtt_set_port(mqtt_client_t *c, char *port);
uint32_t mqtt_set_reconnect_try_duration(mqtt_client_t *c, uint32_t reconnect_try_duration);
reconnect_handler_t mqtt_set_reconnect_handler(mqtt_client_t *c, reconnect_handler_t handler);
mqtt_client_t *mqtt_lease(void);
int mqtt_release(mqtt_client_t *c);
int mqtt_connect(mqtt_client_t *c);
int mqtt_disconnect(mqtt_client_t *c);
int mqtt_keep_alive(mqtt_client_t *c);
#ifdef __cplusplus
}
#endif
#endif
