// Stand-in for espressif/esp-rainmaker, components/esp_rainmaker/include.
#pragma once
#include "esp_rmaker_core.h"
#ifdef __cplusplus
extern "C" {
#endif
typedef struct {
  char *mqtt_host;
  char *client_id;
} esp_rmaker_mqtt_conn_params_t;
esp_err_t esp_rmaker_mqtt_init(esp_rmaker_mqtt_conn_params_t *conn_params);
void esp_rmaker_mqtt_deinit(void);
esp_err_t esp_rmaker_mqtt_connect(void);
esp_err_t esp_rmaker_mqtt_disconnect(void);
bool esp_rmaker_is_mqtt_connected(void);
#ifdef __cplusplus
}
#endif
