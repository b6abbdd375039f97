// RUN: %check_iot_tidy %s 'iot-*' %t
// What is repeated is the submission of the request, not the session.
#include <MQTTAsync.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static volatile int up;
static volatile int ended;

static void on_connect(void *context, MQTTAsync_successData *data) {
  (void)context;
  (void)data;
  up = 1;
}

static void on_failure(void *context, MQTTAsync_failureData *data) {
  (void)context;
  fprintf(stderr, "connect failed, rc %d\n", data ? data->code : 0);
  ended = 1;
}

static int arrived(void *context, char *topic, int length,
                   MQTTAsync_message *message) {
  (void)context;
  (void)length;
  MQTTAsync_freeMessage(&message);
  MQTTAsync_free(topic);
  return 1;
}

int main(int argc, char **argv) {
  const char *uri = argc > 1 ? argv[1] : "tcp://localhost:1883";
  MQTTAsync_connectOptions options = MQTTAsync_connectOptions_initializer;
  MQTTAsync client;
  int rc;
  if ((rc = MQTTAsync_create(&client, uri, "async-pub",
                             MQTTCLIENT_PERSISTENCE_NONE, NULL)) !=
      MQTTASYNC_SUCCESS)
    return EXIT_FAILURE;
  MQTTAsync_setCallbacks(client, client, NULL, arrived, NULL);
  options.keepAliveInterval = 20;
  options.cleansession = 1;
  options.onSuccess = on_connect;
  options.onFailure = on_failure;
  options.context = client;
  while ((rc = MQTTAsync_connect(client, &options)) != MQTTASYNC_SUCCESS) {
    fprintf(stderr, "not accepted: %d\n", rc);
    sleep(1);
  }
  while (!up && !ended)
    sleep(1);
  if (up) {
    MQTTAsync_responseOptions response = MQTTAsync_responseOptions_initializer;
    MQTTAsync_send(client, "async/pub", 5, "hello", 1, 0, &response);
    sleep(2);
    MQTTAsync_disconnect(client, NULL);
  }
  MQTTAsync_destroy(&client);
  return up ? EXIT_SUCCESS : EXIT_FAILURE;
}
