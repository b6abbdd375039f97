// Stand-in for tuya/tuya-iot-core-sdk, include/tuyalink_core.h.
#ifndef __TUYALINK_CORE_H_
#define __TUYALINK_CORE_H_
#include <stdbool.h>
#include <stdint.h>
enum { OPRT_OK = 0, OPRT_COM_ERROR = -1 };
struct tuya_mqtt_context;
typedef struct tuya_mqtt_context tuya_mqtt_context_t;
typedef struct {
  const char *host;
  const char *device_id;
  const char *device_secret;
  void *user_data;
  void (*on_connected)(tuya_mqtt_context_t *context, void *user_data);
  void (*on_disconnect)(tuya_mqtt_context_t *context, void *user_data);
} tuya_mqtt_config_t;
struct tuya_mqtt_context {
  void *mqtt_client;
  tuya_mqtt_config_t config;
  bool is_inited;
  bool is_connected;
};
int tuya_mqtt_init(tuya_mqtt_context_t *context, const tuya_mqtt_config_t *config);
int tuya_mqtt_connect(tuya_mqtt_context_t *context);
int tuya_mqtt_disconnect(tuya_mqtt_context_t *context);
int tuya_mqtt_loop(tuya_mqtt_context_t *context);
int tuya_mqtt_deinit(tuya_mqtt_context_t *context);
bool tuya_mqtt_connected(tuya_mqtt_context_t *context);
#endif
