// Stand-in for the network_transport helpers of the FreeRTOS demos.
#ifndef TRANSPORT_MBEDTLS_H
#define TRANSPORT_MBEDTLS_H
#include "core_mqtt.h"
typedef enum TlsTransportStatus {
  TLS_TRANSPORT_SUCCESS = 0,
  TLS_TRANSPORT_INVALID_PARAMETER,
  TLS_TRANSPORT_CONNECT_FAILURE
} TlsTransportStatus_t;
struct NetworkContext {
  void *pParams;
};
typedef struct NetworkCredentials {
  const uint8_t *pRootCa;
  size_t rootCaSize;
} NetworkCredentials_t;
TlsTransportStatus_t TLS_FreeRTOS_Connect(NetworkContext_t *pNetworkContext, const char *pHostName, uint16_t port, const NetworkCredentials_t *pNetworkCredentials, uint32_t receiveTimeoutMs, uint32_t sendTimeoutMs);
void TLS_FreeRTOS_Disconnect(NetworkContext_t *pNetworkContext);
int32_t TLS_FreeRTOS_recv(NetworkContext_t *pNetworkContext, void *pBuffer, size_t bytesToRecv);
int32_t TLS_FreeRTOS_send(NetworkContext_t *pNetworkContext, const void *pBuffer, size_t bytesToSend);
#endif
