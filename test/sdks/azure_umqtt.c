// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/azure
// azure-umqtt-c: mqtt_client_connect does not look whether it is connected. (lwIP has a
// function of the same name with six parameters, Tuya one with one.)
#include "azure_c_shared_utility/threadapi.h"
#include "azure_umqtt_c/mqtt_client.h"

void twice(MQTT_CLIENT_HANDLE client, XIO_HANDLE io,
           MQTT_CLIENT_OPTIONS *options) {
  if (mqtt_client_connect(client, io, options) != 0)
    return;
  mqtt_client_connect(client, io, options);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'client' is already being opened; a second connect makes the client forget its live XIO, which stays connected but can no longer be used or closed through it [iot-double-connect]
}

// The other XIO is no other connection.
void twice_over_another_link(MQTT_CLIENT_HANDLE client, XIO_HANDLE one,
                             XIO_HANDLE two, MQTT_CLIENT_OPTIONS *options) {
  if (mqtt_client_connect(client, one, options) == 0)
    mqtt_client_connect(client, two, options);
  // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'client' is already being opened; a second connect makes the client forget its live XIO, which stays connected but can no longer be used or closed through it [iot-double-connect]
}

void retried(MQTT_CLIENT_HANDLE client, XIO_HANDLE io,
             MQTT_CLIENT_OPTIONS *options) {
  while (mqtt_client_connect(client, io, options) != 0)
    ThreadAPI_Sleep(1000);
  mqtt_client_dowork(client);
}

void retried_at_once(MQTT_CLIENT_HANDLE client, XIO_HANDLE io,
                     MQTT_CLIENT_OPTIONS *options) {
  while (mqtt_client_connect(client, io, options) != 0)
    // CHECK-MESSAGES: :[[@LINE-1]]:10: warning: 'client' is opened again at once after a failed attempt, without any wait [iot-reconnect-without-backoff]
    ;
}

static bool gone;
static void on_gone(void *context) {
  (void)context;
  gone = true;
}

void closed_first(MQTT_CLIENT_HANDLE client, XIO_HANDLE io,
                  MQTT_CLIENT_OPTIONS *options) {
  if (mqtt_client_connect(client, io, options) != 0)
    return;
  mqtt_client_disconnect(client, on_gone, NULL);
  while (!gone)
    mqtt_client_dowork(client);
  mqtt_client_connect(client, io, options);
}

// The program takes the XIO away.
void link_closed_first(MQTT_CLIENT_HANDLE client, XIO_HANDLE io,
                       MQTT_CLIENT_OPTIONS *options) {
  if (mqtt_client_connect(client, io, options) != 0)
    return;
  xio_close(io, NULL, NULL);
  mqtt_client_clear_xio(client);
  mqtt_client_connect(client, io, options);
}

void destroyed(MQTT_CLIENT_HANDLE client, XIO_HANDLE io,
               MQTT_CLIENT_OPTIONS *options) {
  mqtt_client_deinit(client);
  mqtt_client_connect(client, io, options);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'client' was destroyed and is opened without being created again [iot-connect-after-destroy]
}

// The events: an error means down, whatever its number.
static struct {
  MQTT_CLIENT_HANDLE client;
  XIO_HANDLE io;
  MQTT_CLIENT_OPTIONS options;
  bool up, down;
} session;

static void on_event(MQTT_CLIENT_HANDLE client, MQTT_CLIENT_EVENT_RESULT event,
                     const void *info, void *context) {
  (void)client;
  (void)context;
  if (event == MQTT_CLIENT_ON_CONNACK)
    session.up =
        ((const CONNECT_ACK *)info)->returnCode == CONNECTION_ACCEPTED;
  else if (event == MQTT_CLIENT_ON_DISCONNECT)
    session.up = false;
}

static void on_error(MQTT_CLIENT_HANDLE client, MQTT_CLIENT_EVENT_ERROR error,
                     void *context) {
  (void)client;
  (void)error;
  (void)context;
  session.up = false;
  session.down = true;
}

void own_event(void) {
  session.client = mqtt_client_init(NULL, on_event, NULL, on_error, NULL);
  if (session.client == NULL ||
      mqtt_client_connect(session.client, session.io, &session.options) != 0)
    return;
  for (;;) {
    mqtt_client_dowork(session.client);
    if (session.down) {
      session.down = false;
      ThreadAPI_Sleep(10000);
      mqtt_client_connect(session.client, session.io, &session.options);
    }
    ThreadAPI_Sleep(10);
  }
}

static MQTT_CLIENT_HANDLE hasty;

static void at_once(MQTT_CLIENT_HANDLE client, MQTT_CLIENT_EVENT_ERROR error,
                    void *context) {
  (void)error;
  mqtt_client_connect(client, context, &session.options);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'client' is opened again at once after the connection was lost, while the service may still hold the old one [iot-reconnect-without-backoff]
}

static void doubled(MQTT_CLIENT_HANDLE client, MQTT_CLIENT_EVENT_RESULT event,
                    const void *info, void *context) {
  (void)info;
  if (event == MQTT_CLIENT_ON_CONNACK)
    mqtt_client_connect(client, context, &session.options);
  // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'client' is already open; a second connect makes the client forget its live XIO, which stays connected but can no longer be used or closed through it [iot-double-connect]
}

void hasty_events(XIO_HANDLE io) {
  hasty = mqtt_client_init(NULL, doubled, io, at_once, io);
  if (mqtt_client_connect(hasty, io, &session.options) != 0)
    return;
  for (;;)
    mqtt_client_dowork(hasty);
}
