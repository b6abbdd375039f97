// RUN: %check_iot_tidy %s 'iot-*' %t
// RUN: %check_iot_tidy -check-suffix=,DOWN %s 'iot-*' %t -- -- -DBREAK_DOWN
// Paho's MQTTClient, with Debian's header: the result of connect5 is a field of
// a struct.
#include <MQTTClient.h>
#include <stdbool.h>
#include <stddef.h>
#include <unistd.h>

static MQTTClient_connectOptions options =
    MQTTClient_connectOptions_initializer;

void again(MQTTClient client) {
  if (MQTTClient_connect(client, &options) != MQTTCLIENT_SUCCESS)
    return;
  MQTTClient_connect(client, &options);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'client' is already open; a second connect opens a new socket over the live one, which is never closed, and the broker evicts the old session [iot-double-connect]
}

void again5(MQTTClient client) {
  MQTTResponse response = MQTTClient_connect5(client, &options, NULL, NULL);
  if (response.reasonCode != MQTTREASONCODE_SUCCESS)
    return;
  MQTTClient_connect5(client, &options, NULL, NULL);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'client' is already open; a second connect opens a new socket over the live one, which is never closed, and the broker evicts the old session [iot-double-connect]
}

void gated(MQTTClient client) {
  if (MQTTClient_connect(client, &options) != MQTTCLIENT_SUCCESS)
    return;
  sleep(60);
  if (!MQTTClient_isConnected(client))
    MQTTClient_connect5(client, &options, NULL, NULL);
}

void gate_inverted(MQTTClient client) {
  if (MQTTClient_connect(client, &options) != MQTTCLIENT_SUCCESS)
    return;
  if (MQTTClient_isConnected(client) != 0)
    MQTTClient_connect(client, &options);
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'client' is already open, and the test before this connect does not tell: 'MQTTClient_isConnected' says connected here; a second connect opens a new socket over the live one, which is never closed, and the broker evicts the old session [iot-misread-connection-state]
}

void retried(MQTTClient client) {
  while (MQTTClient_connect(client, &options) != MQTTCLIENT_SUCCESS)
    sleep(5);
}

void retried5(MQTTClient client) {
  while (MQTTClient_connect5(client, &options, NULL, NULL).reasonCode !=
         MQTTREASONCODE_SUCCESS)
    sleep(5);
}

void kept_and_retried5(MQTTClient client) {
  MQTTResponse response;
  do {
    response = MQTTClient_connect5(client, &options, NULL, NULL);
    if (response.reasonCode != MQTTREASONCODE_SUCCESS)
      sleep(5);
  } while (response.reasonCode != MQTTREASONCODE_SUCCESS);
}

void closed(MQTTClient client) {
  if (MQTTClient_connect(client, &options) != MQTTCLIENT_SUCCESS)
    return;
  MQTTClient_disconnect(client, 1000);
  if (MQTTClient_connect5(client, &options, NULL, NULL).reasonCode !=
      MQTTREASONCODE_SUCCESS)
    return;
  MQTTClient_disconnect5(client, 1000, MQTTREASONCODE_SUCCESS, NULL);
  MQTTClient_connect(client, &options);
}

void dropped(MQTTClient client) {
  char *topic;
  int length;
  MQTTClient_message *message;
  if (MQTTClient_connect(client, &options) != MQTTCLIENT_SUCCESS)
    return;
  int rc;
  do {
    rc = MQTTClient_receive(client, &topic, &length, &message, 1000);
    MQTTClient_yield();
  } while (rc == MQTTCLIENT_SUCCESS || rc == MQTTCLIENT_TOPICNAME_TRUNCATED);
  sleep(5);
  MQTTClient_connect(client, &options);
}

static volatile bool lost;

static void on_lost(void *context, char *cause) {
  (void)cause;
#ifdef BREAK_DOWN
  MQTTClient_connect(context, &options);
  // CHECK-MESSAGES-DOWN: :[[@LINE-1]]:3: warning: 'context' is opened again at once after the connection was lost, while the service may still hold the old one [iot-reconnect-without-backoff]
#else
  (void)context;
  lost = true;
#endif
}

static int on_message(void *context, char *topic, int length,
                      MQTTClient_message *message) {
  (void)context;
  (void)length;
  MQTTClient_freeMessage(&message);
  MQTTClient_free(topic);
  return 1;
}

int main(void) {
  MQTTClient client;
  if (MQTTClient_createWithOptions(&client, "tcp://b", "meter-7",
                                   MQTTCLIENT_PERSISTENCE_NONE, NULL,
                                   NULL) != MQTTCLIENT_SUCCESS)
    return 1;
  MQTTClient_setCallbacks(client, client, on_lost, on_message, NULL);
  if (MQTTClient_connect(client, &options) != MQTTCLIENT_SUCCESS)
    return 1;
  for (;;) {
    sleep(5);
    if (lost && MQTTClient_connect(client, &options) == MQTTCLIENT_SUCCESS)
      lost = false;
  }
}
