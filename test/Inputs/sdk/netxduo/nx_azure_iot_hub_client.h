// Stand-in for eclipse-threadx/netxduo, addons/azure_iot/nx_azure_iot_hub_client.h.
#ifndef NX_AZURE_IOT_HUB_CLIENT_H
#define NX_AZURE_IOT_HUB_CLIENT_H
#include "tx_api.h"
#define NX_AZURE_IOT_SUCCESS 0x0
#define NX_AZURE_IOT_DISCONNECTED 0x20006
#define NX_AZURE_IOT_ALREADY_CONNECTED 0x2000A
#define NX_AZURE_IOT_CONNECTING 0x2000B
#define NX_AZURE_IOT_HUB_CLIENT_STATUS_NOT_CONNECTED 0
#define NX_AZURE_IOT_HUB_CLIENT_STATUS_CONNECTING 1
#define NX_AZURE_IOT_HUB_CLIENT_STATUS_CONNECTED 2
typedef struct NX_AZURE_IOT_STRUCT {
  ULONG nx_azure_iot_ticks;
} NX_AZURE_IOT;
typedef struct NX_CRYPTO_METHOD_STRUCT NX_CRYPTO_METHOD;
typedef struct NX_SECURE_X509_CERT_STRUCT {
  ULONG id;
} NX_SECURE_X509_CERT;
typedef struct NX_AZURE_IOT_HUB_CLIENT_STRUCT {
  UINT nx_azure_iot_hub_client_state;
  NX_AZURE_IOT *nx_azure_iot_ptr;
} NX_AZURE_IOT_HUB_CLIENT;
UINT nx_azure_iot_hub_client_initialize(
    NX_AZURE_IOT_HUB_CLIENT *hub_client_ptr, NX_AZURE_IOT *nx_azure_iot_ptr,
    const UCHAR *host_name, UINT host_name_length, const UCHAR *device_id,
    UINT device_id_length, const UCHAR *module_id, UINT module_id_length,
    const NX_CRYPTO_METHOD **crypto_array, UINT crypto_array_size,
    const NX_CRYPTO_METHOD **cipher_map, UINT cipher_map_size,
    UCHAR *metadata_memory, UINT memory_size,
    NX_SECURE_X509_CERT *trusted_certificate);
UINT nx_azure_iot_hub_client_deinitialize(
    NX_AZURE_IOT_HUB_CLIENT *hub_client_ptr);
UINT nx_azure_iot_hub_client_symmetric_key_set(
    NX_AZURE_IOT_HUB_CLIENT *hub_client_ptr, const UCHAR *symmetric_key,
    UINT symmetric_key_length);
UINT nx_azure_iot_hub_client_connect(NX_AZURE_IOT_HUB_CLIENT *hub_client_ptr,
                                     UINT clean_session, UINT wait_option);
UINT nx_azure_iot_hub_client_disconnect(
    NX_AZURE_IOT_HUB_CLIENT *hub_client_ptr);
UINT nx_azure_iot_hub_client_connection_status_callback_set(
    NX_AZURE_IOT_HUB_CLIENT *hub_client_ptr,
    VOID (*connection_status_cb)(NX_AZURE_IOT_HUB_CLIENT *client_ptr,
                                 UINT status));
#endif
