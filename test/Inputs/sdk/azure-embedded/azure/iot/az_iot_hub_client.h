// Stand-in for Azure/azure-sdk-for-c, sdk/inc/azure: no network code.
#ifndef _az_IOT_HUB_CLIENT_H
#define _az_IOT_HUB_CLIENT_H
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
typedef int32_t az_result;
#define AZ_OK 0x00010000
static inline bool az_result_succeeded(az_result result) { return result >= 0; }
typedef struct {
  struct {
    uint8_t *ptr;
    int32_t size;
  } _internal;
} az_span;
az_span az_span_create_from_str(char *str);
typedef struct {
  az_span module_id;
} az_iot_hub_client_options;
typedef struct {
  struct {
    az_span iot_hub_hostname;
    az_span device_id;
  } _internal;
} az_iot_hub_client;
az_iot_hub_client_options az_iot_hub_client_options_default(void);
az_result az_iot_hub_client_init(az_iot_hub_client *client, az_span iot_hub_hostname, az_span device_id, az_iot_hub_client_options const *options);
az_result az_iot_hub_client_get_client_id(az_iot_hub_client const *client, char *mqtt_client_id, size_t mqtt_client_id_size, size_t *out_mqtt_client_id_length);
az_result az_iot_hub_client_get_user_name(az_iot_hub_client const *client, char *mqtt_user_name, size_t mqtt_user_name_size, size_t *out_mqtt_user_name_length);
#endif
