// RUN: %check_iot_tidy %s 'iot-*' %t
// Every function of the model that Debian's mosquitto.h declares resolves: each line below
// finds something, or stays silent, only because the call is known.
#include <mosquitto.h>
#include <stddef.h>

#define OPEN(m)                                                                \
  do {                                                                         \
    if (mosquitto_connect((m), "b", 1883, 60) != MOSQ_ERR_SUCCESS)             \
      return;                                                                  \
  } while (0)

static struct mosquitto *made;

void create(void) {
  mosquitto_lib_init();
  for (int i = 0; i < 2; i++) {
    made = mosquitto_new("i", true, NULL);
    // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: {{(the handle|'made')}} is overwritten while its connection is still {{(being opened or )?}}open; nothing can close it any more, and it and the next connection evict each other [iot-overwritten-connection]
    if (!made || mosquitto_connect(made, "b", 1883, 60) != MOSQ_ERR_SUCCESS)
      break;
  }
  mosquitto_lib_cleanup();
}

void reinitialise(struct mosquitto *m) {
  OPEN(m);
  mosquitto_reinitialise(m, "i", true, NULL);
  OPEN(m);
}

void connect(struct mosquitto *m) {
  if (mosquitto_connect(m, "b", 1883, 60) != MOSQ_ERR_SUCCESS)
    return;
  mosquitto_connect(m, "b", 1883, 60);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'm' is already being opened; a second connect drops the live connection without a DISCONNECT, so the will is sent, and opens a new one [iot-double-connect]
}

void connect_bind(struct mosquitto *m) {
  if (mosquitto_connect_bind(m, "b", 1883, 60, NULL) != MOSQ_ERR_SUCCESS)
    return;
  mosquitto_connect_bind(m, "b", 1883, 60, NULL);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'm' is already being opened; a second connect drops the live connection without a DISCONNECT, so the will is sent, and opens a new one [iot-double-connect]
}

void connect_bind_v5(struct mosquitto *m) {
  if (mosquitto_connect_bind_v5(m, "b", 1883, 60, NULL, NULL))
    return;
  mosquitto_connect_bind_v5(m, "b", 1883, 60, NULL, NULL);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'm' is already being opened; a second connect drops the live connection without a DISCONNECT, so the will is sent, and opens a new one [iot-double-connect]
}

void connect_srv(struct mosquitto *m) {
  if (mosquitto_connect_srv(m, "b", 60, NULL) != MOSQ_ERR_SUCCESS)
    return;
  mosquitto_connect_srv(m, "b", 60, NULL);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'm' is already being opened; a second connect drops the live connection without a DISCONNECT, so the will is sent, and opens a new one [iot-double-connect]
}

void connect_async(struct mosquitto *m) {
  if (mosquitto_connect_async(m, "b", 1883, 60) != MOSQ_ERR_SUCCESS)
    return;
  mosquitto_connect_async(m, "b", 1883, 60);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'm' is already being opened; a second connect drops the live connection without a DISCONNECT, so the will is sent, and opens a new one [iot-double-connect]
}

void connect_bind_async(struct mosquitto *m) {
  if (mosquitto_connect_bind_async(m, "b", 1883, 60, NULL) != MOSQ_ERR_SUCCESS)
    return;
  mosquitto_connect_bind_async(m, "b", 1883, 60, NULL);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'm' is already being opened; a second connect drops the live connection without a DISCONNECT, so the will is sent, and opens a new one [iot-double-connect]
}

void reconnect(struct mosquitto *m) {
  if (mosquitto_reconnect(m) != MOSQ_ERR_SUCCESS)
    return;
  mosquitto_reconnect(m);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'm' is already being opened; a second connect drops the live connection without a DISCONNECT, so the will is sent, and opens a new one [iot-double-connect]
}

void reconnect_async(struct mosquitto *m) {
  if (mosquitto_reconnect_async(m) != MOSQ_ERR_SUCCESS)
    return;
  mosquitto_reconnect_delay_set(m, 1, 60, true);
  mosquitto_reconnect_async(m);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'm' is already being opened; a second connect drops the live connection without a DISCONNECT, so the will is sent, and opens a new one [iot-double-connect]
}

void disconnect(struct mosquitto *m) {
  OPEN(m);
  mosquitto_disconnect(m);
  OPEN(m);
  mosquitto_disconnect_v5(m, 0, NULL);
  OPEN(m);
}

void destroy(struct mosquitto *m) {
  mosquitto_destroy(m);
  mosquitto_connect(m, "b", 1883, 60);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'm' was destroyed and is opened without being created again [iot-connect-after-destroy]
}

void status(struct mosquitto *m) {
  OPEN(m);
  if (mosquitto_socket(m) == -1)
    OPEN(m);
}

void no_status(struct mosquitto *m) {
  OPEN(m);
  if (!mosquitto_want_write(m))
    mosquitto_connect(m, "b", 1883, 60);
  // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'm' is already {{(being opened|open)}}, and the test before this connect does not tell: 'mosquitto_want_write' tells whether data waits to be written; a second connect drops the live connection without a DISCONNECT, so the will is sent, and opens a new one [iot-misread-connection-state]
}

void loop(struct mosquitto *m) {
  OPEN(m);
  for (;;)
    if (mosquitto_loop(m, 1000, 1) != MOSQ_ERR_SUCCESS)
      mosquitto_reconnect(m);
    // CHECK-MESSAGES: :[[@LINE-1]]:7: warning: 'm' is opened again at once after the connection was lost, while the service may still hold the old one [iot-reconnect-without-backoff]
}

void loop_read(struct mosquitto *m) {
  OPEN(m);
  for (;;)
    if (mosquitto_loop_read(m, 1) != MOSQ_ERR_SUCCESS)
      mosquitto_reconnect(m);
    // CHECK-MESSAGES: :[[@LINE-1]]:7: warning: 'm' is opened again at once after the connection was lost, while the service may still hold the old one [iot-reconnect-without-backoff]
}

void loop_write(struct mosquitto *m) {
  OPEN(m);
  for (;;)
    if (mosquitto_loop_write(m, 1) != MOSQ_ERR_SUCCESS)
      mosquitto_reconnect(m);
    // CHECK-MESSAGES: :[[@LINE-1]]:7: warning: 'm' is opened again at once after the connection was lost, while the service may still hold the old one [iot-reconnect-without-backoff]
}

void loop_misc(struct mosquitto *m) {
  OPEN(m);
  for (;;)
    if (mosquitto_loop_misc(m) != MOSQ_ERR_SUCCESS)
      mosquitto_reconnect(m);
    // CHECK-MESSAGES: :[[@LINE-1]]:7: warning: 'm' is opened again at once after the connection was lost, while the service may still hold the old one [iot-reconnect-without-backoff]
}

void publish(struct mosquitto *m) {
  OPEN(m);
  for (;;)
    if (mosquitto_publish(m, NULL, "t", 1, "1", 0, false) != MOSQ_ERR_SUCCESS)
      mosquitto_reconnect(m);
    // CHECK-MESSAGES: :[[@LINE-1]]:7: warning: 'm' is opened again at once after the connection was lost, while the service may still hold the old one [iot-reconnect-without-backoff]
}

void publish_v5(struct mosquitto *m) {
  OPEN(m);
  for (;;)
    if (mosquitto_publish_v5(m, NULL, "t", 1, "1", 0, false, NULL))
      mosquitto_reconnect(m);
    // CHECK-MESSAGES: :[[@LINE-1]]:7: warning: 'm' is opened again at once after the connection was lost, while the service may still hold the old one [iot-reconnect-without-backoff]
}

static void on_connect(struct mosquitto *m, void *data, int rc) {
  (void)data;
  if (rc == 0)
    mosquitto_reconnect(m);
  // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'm' is already open; a second connect drops the live connection without a DISCONNECT, so the will is sent, and opens a new one [iot-double-connect]
}

static void on_connect_flags(struct mosquitto *m, void *data, int rc, int flags) {
  (void)data;
  (void)flags;
  if (rc == 0)
    mosquitto_reconnect(m);
  // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'm' is already open; a second connect drops the live connection without a DISCONNECT, so the will is sent, and opens a new one [iot-double-connect]
}

static void on_connect_v5(struct mosquitto *m, void *data, int rc, int flags,
                          const mosquitto_property *properties) {
  (void)data;
  (void)flags;
  (void)properties;
  if (rc == 0)
    mosquitto_reconnect(m);
  // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'm' is already open; a second connect drops the live connection without a DISCONNECT, so the will is sent, and opens a new one [iot-double-connect]
}

static void on_disconnect(struct mosquitto *m, void *data, int rc) {
  (void)data;
  if (rc != 0)
    mosquitto_reconnect(m);
  // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'm' is opened again at once after the connection was lost, while the service may still hold the old one [iot-reconnect-without-backoff]
}

static void on_disconnect_v5(struct mosquitto *m, void *data, int rc,
                             const mosquitto_property *properties) {
  (void)data;
  (void)properties;
  if (rc != 0)
    mosquitto_reconnect(m);
  // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'm' is opened again at once after the connection was lost, while the service may still hold the old one [iot-reconnect-without-backoff]
}

int main(void) {
  struct mosquitto *m = mosquitto_new("i", true, NULL);
  if (!m)
    return 1;
  mosquitto_connect_callback_set(m, on_connect);
  mosquitto_connect_with_flags_callback_set(m, on_connect_flags);
  mosquitto_connect_v5_callback_set(m, on_connect_v5);
  mosquitto_disconnect_callback_set(m, on_disconnect);
  mosquitto_disconnect_v5_callback_set(m, on_disconnect_v5);
  if (mosquitto_connect(m, "b", 1883, 60) != MOSQ_ERR_SUCCESS)
    return 1;
  while (mosquitto_loop(m, 1000, 1) == MOSQ_ERR_SUCCESS) {
  }
  return 1;
}
