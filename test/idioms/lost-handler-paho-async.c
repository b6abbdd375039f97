// RUN: %check_iot_tidy %s 'iot-*' %t
// automaticReconnect is left off, so the lost handler is the only one to reconnect.
#include <MQTTAsync.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define URI "tcp://localhost:1883"
#define CLIENTID "turbine-2"

static volatile int connected;
static volatile int finished;

static void on_connect(void *context, MQTTAsync_successData *response) {
  MQTTAsync client = context;
  MQTTAsync_responseOptions options = MQTTAsync_responseOptions_initializer;
  (void)response;
  connected = 1;
  if (MQTTAsync_subscribe(client, "turbine/2/set", 1, &options))
    fprintf(stderr, "subscribe refused\n");
}

static void on_failure(void *context, MQTTAsync_failureData *response) {
  (void)context;
  fprintf(stderr, "connect failed: %d\n", response ? response->code : 0);
  finished = 1;
}

static int submit(MQTTAsync client) {
  MQTTAsync_connectOptions options = MQTTAsync_connectOptions_initializer;
  options.keepAliveInterval = 20;
  options.cleansession = 1;
  options.onSuccess = on_connect;
  options.onFailure = on_failure;
  options.context = client;
  return MQTTAsync_connect(client, &options);
}

static void connlost(void *context, char *cause) {
  MQTTAsync client = context;
  connected = 0;
  printf("connection lost: %s\n", cause ? cause : "?");
  sleep(3);
  if (submit(client) != MQTTASYNC_SUCCESS)
    finished = 1;
}

static int arrived(void *context, char *topic, int length,
                   MQTTAsync_message *message) {
  (void)context;
  (void)length;
  if (strcmp(topic, "turbine/2/set") == 0)
    printf("set to %.*s\n", message->payloadlen, (char *)message->payload);
  MQTTAsync_freeMessage(&message);
  MQTTAsync_free(topic);
  return 1;
}

int main(void) {
  MQTTAsync client;
  if (MQTTAsync_create(&client, URI, CLIENTID, MQTTCLIENT_PERSISTENCE_NONE,
                       NULL) != MQTTASYNC_SUCCESS)
    return 1;
  MQTTAsync_setCallbacks(client, client, connlost, arrived, NULL);
  if (submit(client) != MQTTASYNC_SUCCESS) {
    MQTTAsync_destroy(&client);
    return 1;
  }
  while (!finished)
    sleep(1);
  MQTTAsync_destroy(&client);
  return 0;
}
