// RUN: %check_iot_tidy %s 'iot-*' %t
// One program for both kinds of installation: the option decides who reconnects, and
// the lost handler asks the option.
#include <MQTTAsync.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static MQTTAsync client;
static MQTTAsync_connectOptions options = MQTTAsync_connectOptions_initializer;
static volatile int failed;

static void on_failure(void *context, MQTTAsync_failureData *response) {
  (void)context;
  fprintf(stderr, "failed: %d\n", response->code);
  failed = 1;
}

static void connlost(void *context, char *cause) {
  (void)context;
  (void)cause;
  if (options.automaticReconnect) {
    puts("lost, the library is at it");
    return;
  }
  sleep(5);
  if (MQTTAsync_connect(client, &options) != MQTTASYNC_SUCCESS)
    failed = 1;
}

static int arrived(void *context, char *topic, int length,
                   MQTTAsync_message *message) {
  (void)context;
  (void)length;
  puts(topic);
  MQTTAsync_freeMessage(&message);
  MQTTAsync_free(topic);
  return 1;
}

int main(void) {
  const char *text = getenv("METER_AUTO");
  if (MQTTAsync_create(&client, "tcp://localhost:1883", "meter",
                       MQTTCLIENT_PERSISTENCE_NONE, NULL))
    return 1;
  MQTTAsync_setCallbacks(client, NULL, connlost, arrived, NULL);
  options.keepAliveInterval = 30;
  options.onFailure = on_failure;
  options.automaticReconnect = text != NULL && atoi(text) != 0;
  options.minRetryInterval = 2;
  options.maxRetryInterval = 60;
  if (MQTTAsync_connect(client, &options) != MQTTASYNC_SUCCESS)
    return 1;
  while (!failed)
    sleep(1);
  MQTTAsync_destroy(&client);
  return 0;
}
