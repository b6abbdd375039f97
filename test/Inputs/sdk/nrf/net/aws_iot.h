// Stand-in for nrfconnect/sdk-nrf, include/net/aws_iot.h.
#ifndef AWS_IOT_H__
#define AWS_IOT_H__
enum aws_iot_evt_type {
  AWS_IOT_EVT_CONNECTING = 0x1,
  AWS_IOT_EVT_CONNECTED,
  AWS_IOT_EVT_READY,
  AWS_IOT_EVT_DISCONNECTED,
  AWS_IOT_EVT_DATA_RECEIVED
};
struct aws_iot_evt {
  enum aws_iot_evt_type type;
};
typedef void (*aws_iot_evt_handler_t)(const struct aws_iot_evt *const evt);
struct aws_iot_config {
  char *client_id;
};
#ifdef AWS_IOT_OLD
int aws_iot_init(const struct aws_iot_config *const config, aws_iot_evt_handler_t event_handler);
#else
int aws_iot_init(aws_iot_evt_handler_t event_handler);
#endif
int aws_iot_connect(const struct aws_iot_config *const config);
int aws_iot_disconnect(void);
#endif
