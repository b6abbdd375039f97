// RUN: %check_iot_tidy %s 'iot-*' %t
// RUN: %check_iot_tidy -check-suffix=,CONNACK %s 'iot-*' %t -- -- \
// RUN:   -DBREAK_CONNACK
// RUN: %check_iot_tidy -check-suffix=,THREAD %s 'iot-*' %t -- -- \
// RUN:   -DBREAK_THREAD
// RUN: %check_iot_tidy -check-suffix=,WAIT %s 'iot-*' %t -- -- \
// RUN:   -DBREAK_WAIT
// libmosquitto, with Debian's header: test/headers has each function's second
// connect, here is what is right. The loop decides who reconnects; the
// disconnect callback means "disconnected" whatever rc says.
#include <mosquitto.h>
#include <stdbool.h>
#include <unistd.h>

#ifndef BREAK_THREAD
#define RIGHT(NAME, OPEN)                                                      \
  void NAME##_gated(struct mosquitto *m) {                                     \
    if (OPEN != MOSQ_ERR_SUCCESS)                                              \
      return;                                                                  \
    if (mosquitto_socket(m) == -1)                                             \
      OPEN;                                                                    \
  }                                                                            \
  void NAME##_retried(struct mosquitto *m) {                                   \
    while (OPEN != MOSQ_ERR_SUCCESS)                                           \
      sleep(5);                                                                \
  }                                                                            \
  void NAME##_closed(struct mosquitto *m) {                                    \
    if (OPEN != MOSQ_ERR_SUCCESS)                                              \
      return;                                                                  \
    mosquitto_disconnect(m);                                                   \
    OPEN;                                                                      \
  }                                                                            \
  void NAME##_lost(struct mosquitto *m) {                                      \
    if (OPEN != MOSQ_ERR_SUCCESS)                                              \
      return;                                                                  \
    while (mosquitto_loop(m, 1000, 1) == MOSQ_ERR_SUCCESS)                     \
      continue;                                                                \
    sleep(5);                                                                  \
    OPEN;                                                                      \
  }
RIGHT(connect, mosquitto_connect(m, "b", 1883, 60))
RIGHT(connect_bind, mosquitto_connect_bind(m, "b", 1883, 60, NULL))
RIGHT(connect_bind_v5, mosquitto_connect_bind_v5(m, "b", 1883, 60, NULL, NULL))
RIGHT(connect_srv, mosquitto_connect_srv(m, "b", 60, NULL))
RIGHT(connect_async, mosquitto_connect_async(m, "b", 1883, 60))
RIGHT(connect_bind_async, mosquitto_connect_bind_async(m, "b", 1883, 60, NULL))
RIGHT(reconnect, mosquitto_reconnect(m))
RIGHT(reconnect_async, mosquitto_reconnect_async(m))
#endif

void by_one_and_the_other(struct mosquitto *m) {
  if (mosquitto_connect_srv(m, "b", 60, NULL) != MOSQ_ERR_SUCCESS)
    return;
  mosquitto_reconnect(m);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'm' is already being opened; a second connect drops the live connection without a DISCONNECT, so the will is sent, and opens a new one [iot-double-connect]
}

// What connects, waits for messages and disconnects again in one call has left
// nothing open behind it, and what was open is so still.
void asked_twice(void) {
  struct mosquitto_message *first, *second;
  if (mosquitto_subscribe_simple(&first, 1, true, "t", 0, "b", 1883, "meter-8",
                                 60, true, NULL, NULL, NULL, NULL))
    return;
  mosquitto_subscribe_simple(&second, 1, true, "t", 0, "b", 1883, "meter-8", 60,
                             true, NULL, NULL, NULL, NULL);
}

void asked_while_open(struct mosquitto *m) {
  struct mosquitto_message *message;
  if (mosquitto_connect(m, "b", 1883, 60) != MOSQ_ERR_SUCCESS)
    return;
  mosquitto_subscribe_simple(&message, 1, true, "t", 0, "b", 1883, "meter-9",
                             60, true, NULL, NULL, NULL, NULL);
  mosquitto_connect(m, "b", 1883, 60);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'm' is already being opened; {{.*}} [iot-double-connect]
}

// It waits, so it is a pause between two attempts.
void asked_between(struct mosquitto *m) {
  struct mosquitto_message *message;
  while (mosquitto_connect(m, "b", 1883, 60) != MOSQ_ERR_SUCCESS)
    mosquitto_subscribe_simple(&message, 1, true, "t", 0, "b", 1883, "meter-9",
                               60, true, NULL, NULL, NULL, NULL);
}

// The handler is given the client that is open meanwhile.
static int on_one(struct mosquitto *m, void *data,
                  const struct mosquitto_message *message) {
  (void)data;
  (void)message;
  mosquitto_reconnect(m);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'm' is already open; {{.*}} [iot-double-connect]
  return 1;
}

int ask(void) {
  return mosquitto_subscribe_callback(on_one, NULL, "t", 0, "b", 1883, "meter-8",
                                      60, true, NULL, NULL, NULL, NULL);
}

// A CONNACK that refuses closes; one that accepts does not.
static bool up;

static void on_connect(struct mosquitto *m, void *data, int rc) {
  (void)data;
  up = rc == 0;
#ifdef BREAK_CONNACK
  if (!rc)
    mosquitto_reconnect(m);
    // CHECK-MESSAGES-CONNACK: :[[@LINE-1]]:5: warning: 'm' is already open; a second connect drops the live connection without a DISCONNECT, so the will is sent, and opens a new one [iot-double-connect]
#endif
}

static void on_disconnect(struct mosquitto *m, void *data, int rc) {
  (void)m;
  (void)data;
  (void)rc;
  up = false;
#ifdef BREAK_THREAD
  if (rc != 0)
    mosquitto_reconnect_async(m);
    // CHECK-MESSAGES-THREAD: :[[@LINE-1]]:5: warning: 'm' is opened again here while libmosquitto is reconnecting by itself; the two compete for one identity [iot-competing-reconnect]
#endif
}

int main(void) {
  mosquitto_lib_init();
  struct mosquitto *m = mosquitto_new("meter-7", true, NULL);
  if (m == NULL)
    return 1;
  mosquitto_connect_callback_set(m, on_connect);
  mosquitto_disconnect_callback_set(m, on_disconnect);
  while (mosquitto_connect(m, "b", 1883, 60) != MOSQ_ERR_SUCCESS)
    sleep(5);
#ifdef BREAK_THREAD
  mosquitto_loop_start(m);
  for (;;)
    sleep(60);
#endif
  for (;;) {
    int rc = mosquitto_loop(m, 1000, 1);
    if (rc != MOSQ_ERR_SUCCESS || !up) {
#ifndef BREAK_WAIT
      sleep(5);
#endif
      if (rc != MOSQ_ERR_SUCCESS)
        mosquitto_reconnect(m);
        // CHECK-MESSAGES-WAIT: :[[@LINE-1]]:9: warning: 'm' is opened again at once after the connection was lost, while the service may still hold the old one [iot-reconnect-without-backoff]
    }
  }
}
