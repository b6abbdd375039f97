// Stand-in for espressif/esp-rainmaker, components/esp_rainmaker/include.
#pragma once
#include "esp_err.h"
#include <stdbool.h>
#ifdef __cplusplus
extern "C" {
#endif
typedef struct {
  bool enable_time_sync;
} esp_rmaker_config_t;
typedef struct esp_rmaker_node esp_rmaker_node_t;
esp_rmaker_node_t *esp_rmaker_node_init(const esp_rmaker_config_t *config, const char *name, const char *type);
esp_err_t esp_rmaker_node_deinit(const esp_rmaker_node_t *node);
esp_err_t esp_rmaker_start(void);
esp_err_t esp_rmaker_stop(void);
#ifdef __cplusplus
}
#endif
