// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/nanosdk
// NanoSDK: handles are structs passed by value; the dialer reconnects by
// itself.
#include <nng/mqtt/mqtt_client.h>
#include <nng/nng.h>
#include <stddef.h>

void again(nng_socket socket) {
  nng_dialer dialer;
  if (nng_dial(socket, "mqtt-tcp://broker:1883", &dialer, 0) != 0)
    return;
  nng_dial(socket, "mqtt-tcp://broker:1883", &dialer, 0);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'socket' is already being opened; a second connect asks for a second dialer on the socket, which an MQTT socket is not meant to have [iot-double-connect]
}

void started_again(nng_socket socket) {
  nng_dialer dialer;
  if (nng_dialer_create(&dialer, socket, "mqtt-tcp://broker:1883") != 0)
    return;
  if (nng_dialer_start(dialer, NNG_FLAG_NONBLOCK) != 0)
    return;
  nng_dialer_start(dialer, NNG_FLAG_NONBLOCK);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'dialer' is already being opened; a second connect returns NNG_ESTATE and leaves the first alone [iot-double-connect]
}

void retried(nng_socket socket) {
  while (nng_dial(socket, "mqtt-tcp://broker:1883", NULL, 0) != 0)
    nng_msleep(5000);
}

void start_retried(nng_dialer dialer) {
  while (nng_dialer_start(dialer, 0) != 0)
    nng_msleep(5000);
}

void closed(void) {
  nng_socket socket;
  for (int i = 0; i < 3; i++) {
    if (nng_mqtt_client_open(&socket) != 0)
      return;
    if (nng_dial(socket, "mqtt-tcp://broker:1883", NULL, 0) == 0)
      nng_msleep(60000);
    nng_close(socket);
  }
}

void dialer_closed(nng_socket socket) {
  nng_dialer dialer;
  for (int i = 0; i < 3; i++) {
    if (nng_dialer_create(&dialer, socket, "mqtt-tcp://broker:1883") != 0)
      return;
    if (nng_dialer_start(dialer, 0) == 0)
      nng_msleep(60000);
    nng_dialer_close(dialer);
  }
}

static nng_socket session;

static void on_connect(nng_pipe pipe, nng_pipe_ev event, void *data) {
  (void)pipe;
  (void)event;
  (void)data;
  nng_dial(session, "mqtt-tcp://broker:1883", NULL, 0);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'session' is already open; a second connect asks for a second dialer on the socket, which an MQTT socket is not meant to have [iot-double-connect]
}

static void on_disconnect(nng_pipe pipe, nng_pipe_ev event, void *data) {
  (void)pipe;
  (void)event;
  (void)data;
  nng_dial(session, "mqtt-tcp://broker:1883", NULL, 0);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'session' is opened again here while NanoSDK is reconnecting by itself; the two compete for one identity [iot-competing-reconnect]
}

int main(void) {
  if (nng_mqtt_client_open(&session) != 0)
    return 1;
  nng_mqtt_set_connect_cb(session, on_connect, NULL);
  nng_mqtt_set_disconnect_cb(session, on_disconnect, NULL);
  if (nng_dial(session, "mqtt-tcp://broker:1883", NULL, NNG_FLAG_NONBLOCK) != 0)
    return 1;
  for (;;)
    nng_msleep(60000);
}
