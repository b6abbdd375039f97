#ifndef IOTHUBTRANSPORT_mqtt_H
#define IOTHUBTRANSPORT_mqtt_H
#include "iothub_client_core_common.h"
#ifdef __cplusplus
extern "C" {
#endif
const TRANSPORT_PROVIDER *MQTT_Protocol(void);
#ifdef __cplusplus
}
#endif
#endif
