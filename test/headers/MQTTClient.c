// RUN: %check_iot_tidy %s 'iot-*' %t
// Every function of the model resolves against Debian's MQTTClient.h: each line below
// finds something, or stays silent, only because the call is known.
#include <MQTTClient.h>
#include <stddef.h>

#define OPEN(c)                                                                \
  do {                                                                         \
    if (MQTTClient_connect((c), &options) != MQTTCLIENT_SUCCESS)               \
      return;                                                                  \
  } while (0)

static MQTTClient_connectOptions options = MQTTClient_connectOptions_initializer;

void create(void) {
  MQTTClient c;
  MQTTClient_global_init(NULL);
  if (MQTTClient_create(&c, "tcp://b", "i", MQTTCLIENT_PERSISTENCE_NONE, NULL))
    return;
  OPEN(c);
  MQTTClient_create(&c, "tcp://b", "i", MQTTCLIENT_PERSISTENCE_NONE, NULL);
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'c' is overwritten while its connection is still open; nothing can close it any more, and it and the next connection evict each other [iot-overwritten-connection]
}

void create_with_options(void) {
  MQTTClient c;
  if (MQTTClient_createWithOptions(&c, "tcp://b", "i",
                                   MQTTCLIENT_PERSISTENCE_NONE, NULL, NULL))
    return;
  OPEN(c);
  MQTTClient_createWithOptions(&c, "tcp://b", "i", MQTTCLIENT_PERSISTENCE_NONE,
                               NULL, NULL);
  // CHECK-MESSAGES: :[[@LINE-2]]:{{[0-9]+}}: warning: 'c' is overwritten while its connection is still open; nothing can close it any more, and it and the next connection evict each other [iot-overwritten-connection]
}

void connect(MQTTClient c) {
  OPEN(c);
  MQTTClient_connect(c, &options);
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'c' is already open; a second connect opens a new socket over the live one, which is never closed, and the broker evicts the old session [iot-double-connect]
}

void connect5(MQTTClient c) {
  MQTTResponse r = MQTTClient_connect5(c, &options, NULL, NULL);
  if (r.reasonCode != MQTTREASONCODE_SUCCESS)
    return;
  MQTTClient_connect5(c, &options, NULL, NULL);
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'c' is already open; a second connect opens a new socket over the live one, which is never closed, and the broker evicts the old session [iot-double-connect]
}

void disconnect(MQTTClient c) {
  OPEN(c);
  MQTTClient_disconnect(c, 1000);
  OPEN(c);
  MQTTClient_disconnect5(c, 1000, MQTTREASONCODE_SUCCESS, NULL);
  OPEN(c);
}

void destroy(MQTTClient c) {
  MQTTClient_destroy(&c);
  MQTTClient_connect(c, &options);
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'c' was destroyed and is opened without being created again [iot-connect-after-destroy]
}

void status(MQTTClient c) {
  OPEN(c);
  if (!MQTTClient_isConnected(c))
    OPEN(c);
}

void receive(MQTTClient c, char **topic, int *length, MQTTClient_message **m) {
  OPEN(c);
  MQTTClient_yield();
  for (;;) {
    int rc = MQTTClient_receive(c, topic, length, m, 1000);
    if (rc != MQTTCLIENT_SUCCESS && rc != MQTTCLIENT_TOPICNAME_TRUNCATED)
      MQTTClient_connect(c, &options);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'c' is opened again at once after the connection was lost, while the service may still hold the old one [iot-reconnect-without-backoff]
  }
}

void publish(MQTTClient c) {
  OPEN(c);
  for (;;)
    if (MQTTClient_publish(c, "t", 1, "1", 1, 0, NULL) != MQTTCLIENT_SUCCESS)
      MQTTClient_connect(c, &options);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'c' is opened again at once after the connection was lost, while the service may still hold the old one [iot-reconnect-without-backoff]
}

void publish_message(MQTTClient c, MQTTClient_message *m) {
  OPEN(c);
  for (;;)
    if (MQTTClient_publishMessage(c, "t", m, NULL) != MQTTCLIENT_SUCCESS)
      MQTTClient_connect(c, &options);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'c' is opened again at once after the connection was lost, while the service may still hold the old one [iot-reconnect-without-backoff]
}

void wait_for_completion(MQTTClient c) {
  OPEN(c);
  for (;;)
    if (MQTTClient_waitForCompletion(c, 1, 1000) != MQTTCLIENT_SUCCESS)
      MQTTClient_connect(c, &options);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'c' is opened again at once after the connection was lost, while the service may still hold the old one [iot-reconnect-without-backoff]
}

static MQTTClient a, b;

static void on_lost(void *context, char *cause) {
  (void)context;
  (void)cause;
  MQTTClient_connect(a, &options);
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'a' is opened again at once after the connection was lost, while the service may still hold the old one [iot-reconnect-without-backoff]
}

static void on_disconnected(void *context, MQTTProperties *properties,
                            enum MQTTReasonCodes reason) {
  (void)context;
  (void)properties;
  (void)reason;
  MQTTClient_connect(b, &options);
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'b' is opened again at once after the connection was lost, while the service may still hold the old one [iot-reconnect-without-backoff]
}

int main(void) {
  if (MQTTClient_create(&a, "tcp://b", "a", MQTTCLIENT_PERSISTENCE_NONE, NULL) ||
      MQTTClient_create(&b, "tcp://b", "b", MQTTCLIENT_PERSISTENCE_NONE, NULL))
    return 1;
  MQTTClient_setCallbacks(a, NULL, on_lost, NULL, NULL);
  MQTTClient_setDisconnected(b, NULL, on_disconnected);
  if (MQTTClient_connect(a, &options) || MQTTClient_connect(b, &options))
    return 1;
  for (;;)
    MQTTClient_yield();
}
