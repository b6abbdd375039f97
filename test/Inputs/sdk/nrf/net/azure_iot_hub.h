// Stand-in for nrfconnect/sdk-nrf 2.x, include/net/azure_iot_hub.h.
#ifndef AZURE_IOT_HUB__
#define AZURE_IOT_HUB__
#include <stddef.h>
enum azure_iot_hub_evt_type {
  AZURE_IOT_HUB_EVT_CONNECTING = 0x1,
  AZURE_IOT_HUB_EVT_CONNECTED,
  AZURE_IOT_HUB_EVT_CONNECTION_FAILED,
  AZURE_IOT_HUB_EVT_DISCONNECTED,
  AZURE_IOT_HUB_EVT_READY
};
struct azure_iot_hub_evt {
  enum azure_iot_hub_evt_type type;
};
typedef void (*azure_iot_hub_evt_handler_t)(struct azure_iot_hub_evt *evt);
struct azure_iot_hub_buf {
  char *ptr;
  size_t size;
};
struct azure_iot_hub_config {
  struct azure_iot_hub_buf hostname;
  struct azure_iot_hub_buf device_id;
};
#ifdef AZURE_IOT_HUB_1
int azure_iot_hub_init(const struct azure_iot_hub_config *config, azure_iot_hub_evt_handler_t event_handler);
int azure_iot_hub_connect(void);
#else
int azure_iot_hub_init(azure_iot_hub_evt_handler_t event_handler);
int azure_iot_hub_connect(const struct azure_iot_hub_config *config);
#endif
int azure_iot_hub_disconnect(void);
#endif
