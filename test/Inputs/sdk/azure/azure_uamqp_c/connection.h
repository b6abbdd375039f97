// Stand-in for Azure/azure-uamqp-c, inc/azure_uamqp_c/connection.h.
#ifndef CONNECTION_H
#define CONNECTION_H
#include "azure_c_shared_utility/xio.h"
#include <stdbool.h>
#include <stdint.h>
#ifdef __cplusplus
extern "C" {
#endif
typedef struct CONNECTION_INSTANCE_TAG *CONNECTION_HANDLE;
typedef struct ENDPOINT_INSTANCE_TAG *ENDPOINT_HANDLE;
typedef struct AMQP_VALUE_DATA_TAG *AMQP_VALUE;
typedef struct ERROR_INSTANCE_TAG *ERROR_HANDLE;
typedef enum CONNECTION_STATE_TAG {
  CONNECTION_STATE_INVALID,
  CONNECTION_STATE_START,
  CONNECTION_STATE_HDR_RCVD,
  CONNECTION_STATE_HDR_SENT,
  CONNECTION_STATE_HDR_EXCH,
  CONNECTION_STATE_OPEN_PIPE,
  CONNECTION_STATE_OC_PIPE,
  CONNECTION_STATE_OPEN_RCVD,
  CONNECTION_STATE_OPEN_SENT,
  CONNECTION_STATE_CLOSE_PIPE,
  CONNECTION_STATE_OPENED,
  CONNECTION_STATE_CLOSE_RCVD,
  CONNECTION_STATE_CLOSE_SENT,
  CONNECTION_STATE_DISCARDING,
  CONNECTION_STATE_END,
  CONNECTION_STATE_ERROR
} CONNECTION_STATE;
typedef void (*ON_CONNECTION_STATE_CHANGED)(void *context, CONNECTION_STATE new_connection_state, CONNECTION_STATE previous_connection_state);
typedef void (*ON_CONNECTION_CLOSE_RECEIVED)(void *context, ERROR_HANDLE error);
typedef bool (*ON_NEW_ENDPOINT)(void *context, ENDPOINT_HANDLE new_endpoint);
typedef struct ON_CONNECTION_CLOSED_EVENT_SUBSCRIPTION_TAG *ON_CONNECTION_CLOSED_EVENT_SUBSCRIPTION_HANDLE;
CONNECTION_HANDLE connection_create(XIO_HANDLE io, const char *hostname, const char *container_id, ON_NEW_ENDPOINT on_new_endpoint, void *callback_context);
CONNECTION_HANDLE connection_create2(XIO_HANDLE xio, const char *hostname, const char *container_id, ON_NEW_ENDPOINT on_new_endpoint, void *callback_context, ON_CONNECTION_STATE_CHANGED on_connection_state_changed, void *on_connection_state_changed_context, ON_IO_ERROR on_io_error, void *on_io_error_context);
void connection_destroy(CONNECTION_HANDLE connection);
int connection_open(CONNECTION_HANDLE connection);
int connection_listen(CONNECTION_HANDLE connection);
int connection_close(CONNECTION_HANDLE connection, const char *condition_value, const char *description, AMQP_VALUE info);
void connection_dowork(CONNECTION_HANDLE connection);
ON_CONNECTION_CLOSED_EVENT_SUBSCRIPTION_HANDLE connection_subscribe_on_connection_close_received(CONNECTION_HANDLE connection, ON_CONNECTION_CLOSE_RECEIVED on_connection_close_received, void *context);
#ifdef __cplusplus
}
#endif
#endif
