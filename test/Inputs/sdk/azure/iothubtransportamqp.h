#ifndef IOTHUBTRANSPORT_amqp_H
#define IOTHUBTRANSPORT_amqp_H
#include "iothub_client_core_common.h"
#ifdef __cplusplus
extern "C" {
#endif
const TRANSPORT_PROVIDER *AMQP_Protocol(void);
#ifdef __cplusplus
}
#endif
#endif
