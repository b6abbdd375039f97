// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/azure
// RUN: %check_iot_tidy -check-suffix=,HARMLESS %s 'iot-*' %t -- \
// RUN:   -config='{CheckOptions: {iot-double-connect.ReportHarmless: true}}' -- %sdk/azure
// azure-uamqp-c: a second open of anything returns 0 and does nothing, and a connection
// opens once in its life: after a loss all of it is built anew.
#include "azure_c_shared_utility/threadapi.h"
#include "azure_uamqp_c/uamqp.h"

void twice(CONNECTION_HANDLE connection) {
  if (connection_open(connection) != 0)
    return;
  connection_open(connection);
  // CHECK-MESSAGES-HARMLESS: :[[@LINE-1]]:3: warning: 'connection' is already being opened; a second connect returns 0 and does nothing [iot-double-connect]
}

void twice_as_listener(CONNECTION_HANDLE connection) {
  if (connection_listen(connection) != 0)
    return;
  connection_listen(connection);
  // CHECK-MESSAGES-HARMLESS: :[[@LINE-1]]:3: warning: 'connection' is already being opened; a second connect returns 0 and does nothing [iot-double-connect]
}

void retried(CONNECTION_HANDLE connection) {
  while (connection_open(connection) != 0)
    ThreadAPI_Sleep(1000);
}

void retried_at_once(CONNECTION_HANDLE connection) {
  while (connection_open(connection) != 0)
    // CHECK-MESSAGES: :[[@LINE-1]]:10: warning: 'connection' is opened again at once after a failed attempt, without any wait [iot-reconnect-without-backoff]
    ;
}

void destroyed(CONNECTION_HANDLE connection) {
  connection_destroy(connection);
  connection_open(connection);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'connection' was destroyed and is opened without being created again [iot-connect-after-destroy]
}

// Sessions, links, senders and the nodes on them are children, never connections.
void children(XIO_HANDLE io, AMQP_VALUE source, AMQP_VALUE target) {
  CONNECTION_HANDLE connection =
      connection_create(io, "h.azure-devices.net", "c", NULL, NULL);
  SESSION_HANDLE session = session_create(connection, NULL, NULL);
  CBS_HANDLE cbs = cbs_create(session);
  cbs_open_async(cbs, NULL, NULL, NULL, NULL);
  AMQP_MANAGEMENT_HANDLE node = amqp_management_create(session, "$management");
  amqp_management_open_async(node, NULL, NULL, NULL, NULL);
  LINK_HANDLE out = link_create(session, "out", role_sender, source, target);
  LINK_HANDLE in = link_create(session, "in", role_receiver, source, target);
  MESSAGE_SENDER_HANDLE sender = messagesender_create(out, NULL, NULL);
  MESSAGE_RECEIVER_HANDLE receiver = messagereceiver_create(in, NULL, NULL);
  messagesender_open(sender);
  messagereceiver_open(receiver, NULL, NULL);
  session_begin(session);
  link_attach(in, NULL, NULL, NULL, NULL);
  for (int i = 0; i < 100; i++)
    connection_dowork(connection);
  link_detach(in, true, NULL, NULL, NULL);
  link_attach(in, NULL, NULL, NULL, NULL);
  messagesender_close(sender);
  messagesender_open(sender);
  messagereceiver_close(receiver);
  amqp_management_close(node);
  cbs_close(cbs);
  session_end(session, NULL, NULL);
  messagereceiver_destroy(receiver);
  messagesender_destroy(sender);
  link_destroy(in);
  link_destroy(out);
  amqp_management_destroy(node);
  cbs_destroy(cbs);
  session_destroy(session);
  connection_destroy(connection);
}

// The correct way back: the whole chain once more.
static CONNECTION_HANDLE amqp;
static bool down;

static void on_state(void *context, CONNECTION_STATE state,
                     CONNECTION_STATE before) {
  (void)context;
  (void)before;
  if (state == CONNECTION_STATE_END || state == CONNECTION_STATE_ERROR)
    down = true;
}

static void on_io_error(void *context) {
  (void)context;
  down = true;
}

static int build(XIO_HANDLE io) {
  amqp = connection_create2(io, "h.azure-devices.net", "c", NULL, NULL,
                            on_state, NULL, on_io_error, NULL);
  return amqp != NULL ? connection_open(amqp) : 1;
}

void own_event(XIO_HANDLE io) {
  if (build(io) != 0)
    return;
  for (;;) {
    connection_dowork(amqp);
    if (down) {
      down = false;
      connection_destroy(amqp);
      ThreadAPI_Sleep(5000);
      if (build(io) != 0)
        return;
    }
  }
}

// Opened again as soon as the state says lost: too early, and in vain.
static CONNECTION_HANDLE hasty;

static void on_lost(void *context, CONNECTION_STATE state,
                    CONNECTION_STATE before) {
  (void)context;
  (void)before;
  if (state == CONNECTION_STATE_ERROR)
    connection_open(hasty);
  // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'hasty' is opened again at once after the connection was lost, while the service may still hold the old one [iot-reconnect-without-backoff]
}

static void on_close(void *context, ERROR_HANDLE error) {
  (void)error;
  connection_open(context);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'context' is opened again at once after the connection was lost, while the service may still hold the old one [iot-reconnect-without-backoff]
}

void hasty_events(XIO_HANDLE io) {
  hasty = connection_create2(io, "h", "c", NULL, NULL, on_lost, NULL, NULL,
                             NULL);
  connection_subscribe_on_connection_close_received(hasty, on_close, hasty);
  if (connection_open(hasty) != 0)
    return;
  for (;;)
    connection_dowork(hasty);
}
