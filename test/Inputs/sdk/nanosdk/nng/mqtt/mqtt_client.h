// Stand-in for nanomq/NanoSDK, include/nng/mqtt/mqtt_client.h.
#ifndef NNG_MQTT_CLIENT_H
#define NNG_MQTT_CLIENT_H
#include "../nng.h"
#ifdef __cplusplus
extern "C" {
#endif
int nng_mqtt_client_open(nng_socket *);
int nng_mqttv5_client_open(nng_socket *);
int nng_mqtt_set_connect_cb(nng_socket, nng_pipe_cb, void *);
int nng_mqtt_set_disconnect_cb(nng_socket, nng_pipe_cb, void *);
#ifdef __cplusplus
}
#endif
#endif
