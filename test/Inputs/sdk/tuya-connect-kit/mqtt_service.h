// Stand-in for tuya/tuya-connect-kit-for-mqtt-embedded-c, include/mqtt_service.h.
#ifndef __MQTT_SERVICE_H_
#define __MQTT_SERVICE_H_
#include <stdbool.h>
#include <stdint.h>
typedef struct tuya_mqtt_context {
  void *mqtt_client;
  bool manual_disconnect, is_inited, is_connected;
} tuya_mqtt_context_t;
typedef struct {
  const char *host;
  const char *uuid;
  void *user_data;
  void (*on_connected)(tuya_mqtt_context_t *context, void *user_data);
  void (*on_disconnect)(tuya_mqtt_context_t *context, void *user_data);
} tuya_mqtt_config_t;
int tuya_mqtt_init(tuya_mqtt_context_t *context, const tuya_mqtt_config_t *config);
int tuya_mqtt_start(tuya_mqtt_context_t *context);
int tuya_mqtt_loop(tuya_mqtt_context_t *context);
int tuya_mqtt_stop(tuya_mqtt_context_t *context);
int tuya_mqtt_destory(tuya_mqtt_context_t *context);
bool tuya_mqtt_connected(tuya_mqtt_context_t *context);
#endif
