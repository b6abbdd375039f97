// RUN: %check_iot_tidy %s 'iot-*' %t
// RUN: %check_iot_tidy -check-suffix=,UP %s 'iot-*' %t -- -- -DBREAK_UP
// RUN: %check_iot_tidy -check-suffix=,DOWN %s 'iot-*' %t -- -- -DBREAK_DOWN
// RUN: %check_iot_tidy -check-suffix=,AUTO %s 'iot-*' %t -- -- -DBREAK_AUTO
// Paho's MQTTAsync, with Debian's header: connect is accepted on a live client,
// too, and then nothing is ever heard of it.
#include <MQTTAsync.h>
#include <stdbool.h>
#include <stddef.h>
#include <unistd.h>

static MQTTAsync_connectOptions options = MQTTAsync_connectOptions_initializer;

void again(MQTTAsync client) {
  if (MQTTAsync_connect(client, &options) != MQTTASYNC_SUCCESS)
    return;
  MQTTAsync_connect(client, &options);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'client' is already being opened; a second connect is accepted and dropped without a call of onSuccess or onFailure, but replaces the stored connect options [iot-double-connect]
}

void again_reconnect(MQTTAsync client) {
  if (MQTTAsync_reconnect(client) != MQTTASYNC_SUCCESS)
    return;
  MQTTAsync_reconnect(client);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'client' is already being opened; a second connect is accepted and dropped without a call of onSuccess or onFailure, but replaces the stored connect options [iot-double-connect]
}

void gated(MQTTAsync client) {
  if (MQTTAsync_connect(client, &options) != MQTTASYNC_SUCCESS)
    return;
  sleep(60);
  if (!MQTTAsync_isConnected(client))
    MQTTAsync_reconnect(client);
}

void gate_inverted(MQTTAsync client) {
  if (MQTTAsync_reconnect(client) != MQTTASYNC_SUCCESS)
    return;
  if (MQTTAsync_isConnected(client))
    MQTTAsync_reconnect(client);
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'client' is already being opened, and the test before this connect does not tell: 'MQTTAsync_isConnected' says connected here; a second connect is accepted and dropped without a call of onSuccess or onFailure, but replaces the stored connect options [iot-misread-connection-state]
}

void retried(MQTTAsync client) {
  while (MQTTAsync_connect(client, &options) != MQTTASYNC_SUCCESS)
    sleep(5);
}

void reconnect_retried(MQTTAsync client) {
  while (MQTTAsync_reconnect(client) != MQTTASYNC_SUCCESS)
    sleep(5);
}

void closed(MQTTAsync client) {
  if (MQTTAsync_connect(client, &options) != MQTTASYNC_SUCCESS)
    return;
  MQTTAsync_disconnect(client, NULL);
  sleep(1);
  if (MQTTAsync_reconnect(client) != MQTTASYNC_SUCCESS)
    return;
  MQTTAsync_disconnect(client, NULL);
  sleep(1);
  MQTTAsync_connect(client, &options);
}

static volatile bool lost;

static void on_success(void *context, MQTTAsync_successData *response) {
  (void)response;
  lost = false;
#ifdef BREAK_UP
  MQTTAsync_connect(context, &options);
  // CHECK-MESSAGES-UP: :[[@LINE-1]]:3: warning: 'context' is already open; a second connect is accepted and dropped without a call of onSuccess or onFailure, but replaces the stored connect options [iot-double-connect]
#else
  (void)context;
#endif
}

static void on_failure(void *context, MQTTAsync_failureData *response) {
  (void)context;
  (void)response;
  lost = true;
}

static void on_lost(void *context, char *cause) {
  (void)cause;
#if defined(BREAK_DOWN) || defined(BREAK_AUTO)
  MQTTAsync_connect(context, &options);
  // CHECK-MESSAGES-DOWN: :[[@LINE-1]]:3: warning: 'context' is opened again at once after the connection was lost, while the service may still hold the old one [iot-reconnect-without-backoff]
  // CHECK-MESSAGES-AUTO: :[[@LINE-2]]:3: warning: 'context' is opened again here while Paho MQTT C (MQTTAsync) is reconnecting by itself; the two compete for one identity [iot-competing-reconnect]
#else
  (void)context;
  lost = true;
#endif
}

int main(void) {
  MQTTAsync client;
  if (MQTTAsync_create(&client, "tcp://b", "meter-7",
                       MQTTCLIENT_PERSISTENCE_NONE, NULL) != MQTTASYNC_SUCCESS)
    return 1;
  MQTTAsync_setCallbacks(client, client, on_lost, NULL, NULL);
  options.context = client;
  options.onSuccess = on_success;
  options.onFailure = on_failure;
#ifdef BREAK_AUTO
  options.automaticReconnect = 1;
#endif
  if (MQTTAsync_connect(client, &options) != MQTTASYNC_SUCCESS)
    return 1;
  for (;;) {
    sleep(5);
#ifndef BREAK_AUTO
    if (lost) {
      lost = false;
      MQTTAsync_connect(client, &options);
    }
#endif
  }
}
