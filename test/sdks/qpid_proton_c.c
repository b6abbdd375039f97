// RUN: %check_iot_tidy %s 'iot-*' %t
// Proton C, with Debian's headers: events are pulled, so that what closes a
// connection is out of sight; connecting one connection object twice is not.
#include <proton/connection.h>
#include <proton/event.h>
#include <proton/link.h>
#include <proton/proactor.h>
#include <proton/reactor.h>
#include <proton/session.h>
#include <stdbool.h>
#include <stddef.h>

void again(pn_proactor_t *proactor, pn_connection_t *connection) {
  pn_proactor_connect2(proactor, connection, NULL, "broker:5672");
  pn_proactor_connect2(proactor, connection, NULL, "broker:5672");
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'connection' is already being opened; a second connect fails with an error that is only logged, because the connection object is in use [iot-double-connect]
}

void again_deprecated(pn_proactor_t *proactor, pn_connection_t *connection) {
  pn_proactor_connect(proactor, connection, "broker:5672");
  pn_proactor_connect(proactor, connection, "broker:5672");
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'connection' is already being opened; a second connect fails with an error that is only logged, because the connection object is in use [iot-double-connect]
}

// Opening the object, its sessions and links is part of it, before and after.
void in_steps(pn_proactor_t *proactor) {
  pn_connection_t *connection = pn_connection();
  pn_connection_set_container(connection, "meter-7");
  pn_connection_open(connection);
  pn_proactor_connect2(proactor, connection, NULL, "broker:5672");
  pn_session_t *session = pn_session(connection);
  pn_session_open(session);
  pn_link_t *sender = pn_sender(session, "s");
  pn_link_open(sender);
  pn_link_close(sender);
  pn_session_close(session);
  pn_connection_close(connection);
}

void gated(pn_proactor_t *proactor, pn_connection_t *connection) {
  pn_proactor_connect2(proactor, connection, NULL, "broker:5672");
  if (!(pn_connection_state(connection) & PN_LOCAL_ACTIVE))
    pn_proactor_connect2(proactor, connection, NULL, "broker:5672");
}

void let_go(pn_proactor_t *proactor, pn_connection_t *connection) {
  pn_proactor_connect2(proactor, connection, NULL, "broker:5672");
  pn_connection_close(connection);
  pn_proactor_release_connection(connection);
  pn_proactor_connect2(proactor, connection, NULL, "broker:5672");
}

void freed(pn_proactor_t *proactor, pn_connection_t *connection) {
  pn_connection_free(connection);
  pn_proactor_connect2(proactor, connection, NULL, "broker:5672");
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'connection' was destroyed and is opened without being created again [iot-connect-after-destroy]
}

void released(pn_proactor_t *proactor, pn_connection_t *connection) {
  pn_connection_release(connection);
  pn_proactor_connect2(proactor, connection, NULL, "broker:5672");
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'connection' was destroyed and is opened without being created again [iot-connect-after-destroy]
}

static bool handle(pn_proactor_t *proactor, pn_event_t *event) {
  switch (pn_event_type(event)) {
  case PN_CONNECTION_INIT:
    pn_connection_open(pn_event_connection(event));
    break;
  case PN_CONNECTION_REMOTE_CLOSE:
    pn_connection_close(pn_event_connection(event));
    break;
  case PN_TRANSPORT_CLOSED:
    pn_proactor_set_timeout(proactor, 5000);
    break;
  case PN_PROACTOR_TIMEOUT:
    pn_proactor_connect2(proactor, NULL, NULL, "broker:5672");
    break;
  case PN_PROACTOR_INACTIVE:
    return false;
  default:
    break;
  }
  return true;
}

static bool handle_with_own(pn_proactor_t *proactor, pn_event_t *event) {
  static pn_connection_t *connection;
  if (pn_event_type(event) == PN_TRANSPORT_CLOSED) {
    connection = pn_connection();
    pn_proactor_connect2(proactor, connection, NULL, "broker:5672");
  }
  return true;
}

int main(void) {
  pn_proactor_t *proactor = pn_proactor();
  pn_proactor_connect2(proactor, NULL, NULL, "broker:5672");
  bool go = true;
  while (go) {
    pn_event_batch_t *batch = pn_proactor_wait(proactor);
    pn_event_t *event;
    while ((event = pn_event_batch_next(batch)) != NULL)
      go = handle(proactor, event) && handle_with_own(proactor, event);
    pn_proactor_done(proactor, batch);
  }
  pn_proactor_disconnect(proactor, NULL);
  pn_proactor_free(proactor);
  return 0;
}
