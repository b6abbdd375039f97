// Stand-in for nrfconnect/sdk-nrf 2.x, include/net/nrf_cloud.h.
#ifndef NRF_CLOUD_H__
#define NRF_CLOUD_H__
enum nrf_cloud_connect_result {
  NRF_CLOUD_CONNECT_RES_SUCCESS = 0,
  NRF_CLOUD_CONNECT_RES_ERR_NOT_INITD = -1,
  NRF_CLOUD_CONNECT_RES_ERR_ALREADY_CONNECTED = -11
};
enum nrf_cloud_evt_type {
  NRF_CLOUD_EVT_TRANSPORT_CONNECTED = 0x1,
  NRF_CLOUD_EVT_TRANSPORT_CONNECTING,
  NRF_CLOUD_EVT_USER_ASSOCIATION_REQUEST,
  NRF_CLOUD_EVT_USER_ASSOCIATED,
  NRF_CLOUD_EVT_READY,
  NRF_CLOUD_EVT_RX_DATA_GENERAL,
  NRF_CLOUD_EVT_TRANSPORT_DISCONNECTED,
  NRF_CLOUD_EVT_ERROR
};
struct nrf_cloud_evt {
  enum nrf_cloud_evt_type type;
  unsigned status;
};
typedef void (*nrf_cloud_event_handler_t)(const struct nrf_cloud_evt *evt);
struct nrf_cloud_init_param {
  nrf_cloud_event_handler_t event_handler;
  char *client_id;
};
int nrf_cloud_init(const struct nrf_cloud_init_param *param);
int nrf_cloud_uninit(void);
int nrf_cloud_connect(void);
int nrf_cloud_disconnect(void);
#endif
