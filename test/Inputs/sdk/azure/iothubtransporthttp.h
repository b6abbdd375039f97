#ifndef IOTHUBTRANSPORT_http_H
#define IOTHUBTRANSPORT_http_H
#include "iothub_client_core_common.h"
#ifdef __cplusplus
extern "C" {
#endif
const TRANSPORT_PROVIDER *HTTP_Protocol(void);
#ifdef __cplusplus
}
#endif
#endif
