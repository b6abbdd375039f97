// Stand-in for avnet-iotconnect/iotc-generic-c-sdk, include/iotconnect.h.
#ifndef IOTCONNECT_H
#define IOTCONNECT_H
#include <stdbool.h>
#ifdef __cplusplus
extern "C" {
#endif
typedef enum {
  IOTC_CS_UNDEFINED,
  IOTC_CS_MQTT_CONNECTED,
  IOTC_CS_MQTT_DISCONNECTED
} IotConnectMqttStatus;
typedef void (*IotConnectStatusCallback)(IotConnectMqttStatus data);
typedef struct {
  char *env;
  char *cpid;
  char *duid;
  int qos;
  IotConnectStatusCallback status_cb;
} IotConnectClientConfig;
void iotconnect_sdk_init_config(IotConnectClientConfig *c);
int iotconnect_sdk_init(IotConnectClientConfig *c);
int iotconnect_sdk_connect(void);
bool iotconnect_sdk_is_connected(void);
void iotconnect_sdk_disconnect(void);
void iotconnect_sdk_deinit(void);
#ifdef __cplusplus
}
#endif
#endif
