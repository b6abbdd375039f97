// Stand-in for eclipse-threadx/netxduo, addons/mqtt/nxd_mqtt_client.h: the public names are
// macros, as there.
#ifndef NXD_MQTT_CLIENT_H
#define NXD_MQTT_CLIENT_H
#include "tx_api.h"
#define NX_IN_PROGRESS 0x37
#define NX_WAIT_FOREVER TX_WAIT_FOREVER
#define NX_NO_WAIT 0
#define NXD_MQTT_SUCCESS 0x0
#define NXD_MQTT_ALREADY_CONNECTED 0x10001
#define NXD_MQTT_NOT_CONNECTED 0x10002
#define NXD_MQTT_CONNECT_FAILURE 0x10005
#define NXD_MQTT_CONNECTING 0x10011
#define NXD_MQTT_INVALID_STATE 0x10012
#define NXD_MQTT_CLIENT_STATE_IDLE 1
#define NXD_MQTT_CLIENT_STATE_CONNECTING 2
#define NXD_MQTT_CLIENT_STATE_CONNECTED 3
typedef struct NX_IP_STRUCT {
  ULONG nx_ip_id;
} NX_IP;
typedef struct NX_PACKET_POOL_STRUCT {
  ULONG nx_packet_pool_id;
} NX_PACKET_POOL;
typedef struct NXD_ADDRESS_STRUCT {
  ULONG nxd_ip_version;
  ULONG nxd_ip_address;
} NXD_ADDRESS;
typedef struct NX_SECURE_TLS_SESSION_STRUCT {
  ULONG nx_secure_tls_id;
} NX_SECURE_TLS_SESSION;
typedef struct NXD_MQTT_CLIENT_STRUCT {
  UINT nxd_mqtt_client_state;
  CHAR *nxd_mqtt_client_id;
} NXD_MQTT_CLIENT;
#ifdef NX_DISABLE_ERROR_CHECKING
#define nxd_mqtt_client_create _nxd_mqtt_client_create
#define nxd_mqtt_client_connect _nxd_mqtt_client_connect
#define nxd_mqtt_client_secure_connect _nxd_mqtt_client_secure_connect
#define nxd_mqtt_client_publish _nxd_mqtt_client_publish
#define nxd_mqtt_client_disconnect _nxd_mqtt_client_disconnect
#define nxd_mqtt_client_delete _nxd_mqtt_client_delete
#define nxd_mqtt_client_disconnect_notify_set _nxd_mqtt_client_disconnect_notify_set
#else
#define nxd_mqtt_client_create _nxde_mqtt_client_create
#define nxd_mqtt_client_connect _nxde_mqtt_client_connect
#define nxd_mqtt_client_secure_connect _nxde_mqtt_client_secure_connect
#define nxd_mqtt_client_publish _nxde_mqtt_client_publish
#define nxd_mqtt_client_disconnect _nxde_mqtt_client_disconnect
#define nxd_mqtt_client_delete _nxde_mqtt_client_delete
#define nxd_mqtt_client_disconnect_notify_set _nxde_mqtt_client_disconnect_notify_set
#endif
UINT nxd_mqtt_client_create(NXD_MQTT_CLIENT *client_ptr, CHAR *client_name, CHAR *client_id, UINT client_id_length, NX_IP *ip_ptr, NX_PACKET_POOL *pool_ptr, VOID *stack_ptr, ULONG stack_size, UINT mqtt_thread_priority, VOID *memory_ptr, ULONG memory_size);
UINT nxd_mqtt_client_connect(NXD_MQTT_CLIENT *client_ptr, NXD_ADDRESS *server_ip, UINT server_port, UINT keepalive, UINT clean_session, ULONG wait_option);
UINT nxd_mqtt_client_secure_connect(NXD_MQTT_CLIENT *client_ptr, NXD_ADDRESS *server_ip, UINT server_port, UINT (*tls_setup)(NXD_MQTT_CLIENT *, NX_SECURE_TLS_SESSION *), UINT keepalive, UINT clean_session, ULONG wait_option);
UINT nxd_mqtt_client_publish(NXD_MQTT_CLIENT *client_ptr, CHAR *topic_name, UINT topic_name_length, CHAR *message, UINT message_length, UINT retain, UINT QoS, ULONG wait_option);
UINT nxd_mqtt_client_disconnect(NXD_MQTT_CLIENT *client_ptr);
UINT nxd_mqtt_client_delete(NXD_MQTT_CLIENT *client_ptr);
UINT nxd_mqtt_client_disconnect_notify_set(NXD_MQTT_CLIENT *client_ptr, VOID (*disconnect_notify)(NXD_MQTT_CLIENT *client_ptr));
#endif
