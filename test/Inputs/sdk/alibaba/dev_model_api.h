// Stand-in for aliyun/iotkit-embedded 3: src/dev_model/dev_model_api.h and
// src/infra/infra_compat.h.
#ifndef _DEV_MODEL_API_H_
#define _DEV_MODEL_API_H_
#ifdef __cplusplus
extern "C" {
#endif
typedef enum {
  IOTX_LINKKIT_DEV_TYPE_MASTER,
  IOTX_LINKKIT_DEV_TYPE_SLAVE
} iotx_linkkit_dev_type_t;
typedef struct {
  char product_key[21];
  char product_secret[65];
  char device_name[33];
  char device_secret[65];
} iotx_linkkit_dev_meta_info_t;
int IOT_Linkkit_Open(iotx_linkkit_dev_type_t dev_type, iotx_linkkit_dev_meta_info_t *meta_info);
int IOT_Linkkit_Connect(int devid);
void IOT_Linkkit_Yield(int timeout_ms);
int IOT_Linkkit_Close(int devid);

typedef enum {
  ITE_CONNECT_SUCC,
  ITE_CONNECT_FAIL,
  ITE_DISCONNECTED
} iotx_ioctl_event_t;
#define IOT_RegisterCallback(evt, cb) iotx_register_for_##evt(cb)
int iotx_register_for_ITE_CONNECT_SUCC(int (*callback)(void));
int iotx_register_for_ITE_CONNECT_FAIL(int (*callback)(void));
int iotx_register_for_ITE_DISCONNECTED(int (*callback)(void));
#ifdef __cplusplus
}
#endif
#endif
