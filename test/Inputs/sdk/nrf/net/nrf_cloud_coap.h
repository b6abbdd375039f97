// Stand-in for nrfconnect/sdk-nrf, include/net/nrf_cloud_coap.h.
#ifndef NRF_CLOUD_COAP_H__
#define NRF_CLOUD_COAP_H__
#include <stdbool.h>
int nrf_cloud_coap_init(void);
int nrf_cloud_coap_connect(const char *const app_ver);
bool nrf_cloud_coap_is_connected(void);
int nrf_cloud_coap_disconnect(void);
#endif
