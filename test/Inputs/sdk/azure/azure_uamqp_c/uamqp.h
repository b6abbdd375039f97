// Stand-in for Azure/azure-uamqp-c: session.h, link.h, message_sender.h,
// message_receiver.h, amqp_management.h and cbs.h.
#ifndef UAMQP_H
#define UAMQP_H
#include "azure_uamqp_c/connection.h"
#ifdef __cplusplus
extern "C" {
#endif
typedef struct SESSION_INSTANCE_TAG *SESSION_HANDLE;
typedef struct LINK_INSTANCE_TAG *LINK_HANDLE;
typedef struct LINK_ENDPOINT_INSTANCE_TAG *LINK_ENDPOINT_HANDLE;
typedef struct MESSAGE_SENDER_INSTANCE_TAG *MESSAGE_SENDER_HANDLE;
typedef struct MESSAGE_RECEIVER_INSTANCE_TAG *MESSAGE_RECEIVER_HANDLE;
typedef struct AMQP_MANAGEMENT_INSTANCE_TAG *AMQP_MANAGEMENT_HANDLE;
typedef struct CBS_INSTANCE_TAG *CBS_HANDLE;
typedef struct MESSAGE_INSTANCE_TAG *MESSAGE_HANDLE;
typedef struct TRANSFER_HANDLE_TAG *TRANSFER_HANDLE;
typedef bool role;
#define role_sender false
#define role_receiver true
typedef bool (*ON_LINK_ATTACHED)(void *context, LINK_ENDPOINT_HANDLE new_link_endpoint, const char *name, role role, AMQP_VALUE source, AMQP_VALUE target, AMQP_VALUE properties);
typedef enum LINK_STATE_TAG {
  LINK_STATE_INVALID,
  LINK_STATE_DETACHED,
  LINK_STATE_HALF_ATTACHED_ATTACH_SENT,
  LINK_STATE_HALF_ATTACHED_ATTACH_RECEIVED,
  LINK_STATE_ATTACHED,
  LINK_STATE_ERROR
} LINK_STATE;
typedef enum MESSAGE_SENDER_STATE_TAG {
  MESSAGE_SENDER_STATE_INVALID,
  MESSAGE_SENDER_STATE_IDLE,
  MESSAGE_SENDER_STATE_OPENING,
  MESSAGE_SENDER_STATE_OPEN,
  MESSAGE_SENDER_STATE_CLOSING,
  MESSAGE_SENDER_STATE_ERROR
} MESSAGE_SENDER_STATE;
typedef enum MESSAGE_RECEIVER_STATE_TAG {
  MESSAGE_RECEIVER_STATE_INVALID,
  MESSAGE_RECEIVER_STATE_IDLE,
  MESSAGE_RECEIVER_STATE_OPENING,
  MESSAGE_RECEIVER_STATE_OPEN,
  MESSAGE_RECEIVER_STATE_CLOSING,
  MESSAGE_RECEIVER_STATE_ERROR
} MESSAGE_RECEIVER_STATE;
typedef enum AMQP_MANAGEMENT_OPEN_RESULT_TAG {
  AMQP_MANAGEMENT_OPEN_RESULT_INVALID,
  AMQP_MANAGEMENT_OPEN_OK,
  AMQP_MANAGEMENT_OPEN_ERROR,
  AMQP_MANAGEMENT_OPEN_CANCELLED
} AMQP_MANAGEMENT_OPEN_RESULT;
typedef enum CBS_OPEN_COMPLETE_RESULT_TAG {
  CBS_OPEN_COMPLETE_RESULT_INVALID,
  CBS_OPEN_OK,
  CBS_OPEN_ERROR,
  CBS_OPEN_CANCELLED
} CBS_OPEN_COMPLETE_RESULT;
typedef AMQP_VALUE (*ON_TRANSFER_RECEIVED)(void *context, TRANSFER_HANDLE transfer, uint32_t payload_size, const unsigned char *payload_bytes);
typedef void (*ON_LINK_STATE_CHANGED)(void *context, LINK_STATE new_link_state, LINK_STATE previous_link_state);
typedef void (*ON_LINK_FLOW_ON)(void *context);
typedef void (*ON_MESSAGE_SENDER_STATE_CHANGED)(void *context, MESSAGE_SENDER_STATE new_state, MESSAGE_SENDER_STATE previous_state);
typedef void (*ON_MESSAGE_RECEIVER_STATE_CHANGED)(const void *context, MESSAGE_RECEIVER_STATE new_state, MESSAGE_RECEIVER_STATE previous_state);
typedef AMQP_VALUE (*ON_MESSAGE_RECEIVED)(const void *context, MESSAGE_HANDLE message);
typedef void (*ON_AMQP_MANAGEMENT_OPEN_COMPLETE)(void *context, AMQP_MANAGEMENT_OPEN_RESULT open_result);
typedef void (*ON_AMQP_MANAGEMENT_ERROR)(void *context);
typedef void (*ON_CBS_OPEN_COMPLETE)(void *context, CBS_OPEN_COMPLETE_RESULT open_complete_result);
typedef void (*ON_CBS_ERROR)(void *context);
SESSION_HANDLE session_create(CONNECTION_HANDLE connection, ON_LINK_ATTACHED on_link_attached, void *callback_context);
void session_destroy(SESSION_HANDLE session);
int session_begin(SESSION_HANDLE session);
int session_end(SESSION_HANDLE session, const char *condition_value, const char *description);
LINK_HANDLE link_create(SESSION_HANDLE session, const char *name, role role, AMQP_VALUE source, AMQP_VALUE target);
void link_destroy(LINK_HANDLE handle);
int link_attach(LINK_HANDLE link, ON_TRANSFER_RECEIVED on_transfer_received, ON_LINK_STATE_CHANGED on_link_state_changed, ON_LINK_FLOW_ON on_link_flow_on, void *callback_context);
int link_detach(LINK_HANDLE link, bool close, const char *error_condition, const char *error_description, AMQP_VALUE info);
MESSAGE_SENDER_HANDLE messagesender_create(LINK_HANDLE link, ON_MESSAGE_SENDER_STATE_CHANGED on_message_sender_state_changed, void *context);
void messagesender_destroy(MESSAGE_SENDER_HANDLE message_sender);
int messagesender_open(MESSAGE_SENDER_HANDLE message_sender);
int messagesender_close(MESSAGE_SENDER_HANDLE message_sender);
MESSAGE_RECEIVER_HANDLE messagereceiver_create(LINK_HANDLE link, ON_MESSAGE_RECEIVER_STATE_CHANGED on_message_receiver_state_changed, void *context);
void messagereceiver_destroy(MESSAGE_RECEIVER_HANDLE message_receiver);
int messagereceiver_open(MESSAGE_RECEIVER_HANDLE message_receiver, ON_MESSAGE_RECEIVED on_message_received, void *callback_context);
int messagereceiver_close(MESSAGE_RECEIVER_HANDLE message_receiver);
AMQP_MANAGEMENT_HANDLE amqp_management_create(SESSION_HANDLE session, const char *management_node);
void amqp_management_destroy(AMQP_MANAGEMENT_HANDLE amqp_management);
int amqp_management_open_async(AMQP_MANAGEMENT_HANDLE amqp_management, ON_AMQP_MANAGEMENT_OPEN_COMPLETE on_amqp_management_open_complete, void *on_amqp_management_open_complete_context, ON_AMQP_MANAGEMENT_ERROR on_amqp_management_error, void *on_amqp_management_error_context);
int amqp_management_close(AMQP_MANAGEMENT_HANDLE amqp_management);
CBS_HANDLE cbs_create(SESSION_HANDLE session);
void cbs_destroy(CBS_HANDLE cbs);
int cbs_open_async(CBS_HANDLE cbs, ON_CBS_OPEN_COMPLETE on_cbs_open_complete, void *on_cbs_open_complete_context, ON_CBS_ERROR on_cbs_error, void *on_cbs_error_context);
int cbs_close(CBS_HANDLE cbs);
#ifdef __cplusplus
}
#endif
#endif
