#ifndef AMQP_TCP_SOCKET_H
#define AMQP_TCP_SOCKET_H
#include "amqp.h"
#ifdef __cplusplus
extern "C" {
#endif
amqp_socket_t *amqp_tcp_socket_new(amqp_connection_state_t state);
#ifdef __cplusplus
}
#endif
#endif
