// RUN: %check_iot_tidy %s 'iot-*' %t
// Every function of the model resolves against Debian's MQTTAsync.h: each line below
// finds something, or stays silent, only because the call is known.
#include <MQTTAsync.h>
#include <stddef.h>
#include <unistd.h>

#define OPEN(c)                                                                \
  do {                                                                         \
    if (MQTTAsync_connect((c), &options) != MQTTASYNC_SUCCESS)                 \
      return;                                                                  \
  } while (0)

static MQTTAsync_connectOptions options = MQTTAsync_connectOptions_initializer;

void create(void) {
  MQTTAsync c;
  MQTTAsync_global_init(NULL);
  if (MQTTAsync_create(&c, "tcp://b", "i", MQTTCLIENT_PERSISTENCE_NONE, NULL))
    return;
  OPEN(c);
  MQTTAsync_create(&c, "tcp://b", "i", MQTTCLIENT_PERSISTENCE_NONE, NULL);
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'c' is overwritten while its connection is still {{(being opened or )?}}open; nothing can close it any more, and it and the next connection evict each other [iot-overwritten-connection]
}

void create_with_options(void) {
  MQTTAsync c;
  if (MQTTAsync_createWithOptions(&c, "tcp://b", "i",
                                  MQTTCLIENT_PERSISTENCE_NONE, NULL, NULL))
    return;
  OPEN(c);
  MQTTAsync_createWithOptions(&c, "tcp://b", "i", MQTTCLIENT_PERSISTENCE_NONE,
                              NULL, NULL);
  // CHECK-MESSAGES: :[[@LINE-2]]:{{[0-9]+}}: warning: 'c' is overwritten while its connection is still {{(being opened or )?}}open; nothing can close it any more, and it and the next connection evict each other [iot-overwritten-connection]
}

void connect(MQTTAsync c) {
  OPEN(c);
  MQTTAsync_connect(c, &options);
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'c' is already being opened; a second connect is accepted and dropped without a call of onSuccess or onFailure, but replaces the stored connect options [iot-double-connect]
}

void reconnect(MQTTAsync c) {
  if (MQTTAsync_reconnect(c) != MQTTASYNC_SUCCESS)
    return;
  MQTTAsync_reconnect(c);
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'c' is already being opened; a second connect is accepted and dropped without a call of onSuccess or onFailure, but replaces the stored connect options [iot-double-connect]
}

void disconnect(MQTTAsync c, MQTTAsync_disconnectOptions *d) {
  OPEN(c);
  MQTTAsync_disconnect(c, d);
  OPEN(c);
}

void destroy(MQTTAsync c) {
  MQTTAsync_destroy(&c);
  MQTTAsync_connect(c, &options);
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'c' was destroyed and is opened without being created again [iot-connect-after-destroy]
}

void status(MQTTAsync c) {
  OPEN(c);
  sleep(5);
  if (MQTTAsync_isConnected(c))
    return;
  OPEN(c);
}

void no_status(MQTTAsync c) {
  OPEN(c);
  if (!MQTTAsync_isComplete(c, 1))
    MQTTAsync_connect(c, &options);
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'c' is already {{(being opened|open)}}, and the test before this connect does not tell: 'MQTTAsync_isComplete' tells whether one request has been completed; a second connect is accepted and dropped without a call of onSuccess or onFailure, but replaces the stored connect options [iot-misread-connection-state]
}

static MQTTAsync a, b, d, e;

static void lost_a(void *context, char *cause) {
  (void)context;
  (void)cause;
  MQTTAsync_connect(a, &options);
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'a' is opened again at once after the connection was lost, while the service may still hold the old one [iot-reconnect-without-backoff]
}

static void lost_b(void *context, char *cause) {
  (void)context;
  (void)cause;
  MQTTAsync_connect(b, &options);
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'b' is opened again at once after the connection was lost, while the service may still hold the old one [iot-reconnect-without-backoff]
}

static void disconnected_d(void *context, MQTTProperties *properties,
                           enum MQTTReasonCodes reason) {
  (void)context;
  (void)properties;
  (void)reason;
  MQTTAsync_connect(d, &options);
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'd' is opened again at once after the connection was lost, while the service may still hold the old one [iot-reconnect-without-backoff]
}

static void connected_e(void *context, char *cause) {
  (void)context;
  (void)cause;
  MQTTAsync_reconnect(e);
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'e' is already open; a second connect is accepted and dropped without a call of onSuccess or onFailure, but replaces the stored connect options [iot-double-connect]
}

int main(void) {
  if (MQTTAsync_create(&a, "tcp://b", "a", MQTTCLIENT_PERSISTENCE_NONE, NULL) ||
      MQTTAsync_create(&b, "tcp://b", "b", MQTTCLIENT_PERSISTENCE_NONE, NULL) ||
      MQTTAsync_create(&d, "tcp://b", "d", MQTTCLIENT_PERSISTENCE_NONE, NULL) ||
      MQTTAsync_create(&e, "tcp://b", "e", MQTTCLIENT_PERSISTENCE_NONE, NULL))
    return 1;
  MQTTAsync_setCallbacks(a, NULL, lost_a, NULL, NULL);
  MQTTAsync_setConnectionLostCallback(b, NULL, lost_b);
  MQTTAsync_setDisconnected(d, NULL, disconnected_d);
  MQTTAsync_setConnected(e, NULL, connected_e);
  if (MQTTAsync_connect(a, &options) || MQTTAsync_connect(b, &options) ||
      MQTTAsync_connect(d, &options) || MQTTAsync_connect(e, &options))
    return 1;
  for (;;)
    sleep(60);
}
