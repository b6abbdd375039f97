// RUN: %check_iot_tidy %s 'iot-*' %t
// A semaphore instead of a promise; the first attempt decides.
#include <MQTTAsync.h>
#include <semaphore.h>
#include <stdio.h>

static sem_t outcome;
static int result;

static void on_success(void *context, MQTTAsync_successData *data) {
  (void)context;
  (void)data;
  result = 0;
  sem_post(&outcome);
}

static void on_failure(void *context, MQTTAsync_failureData *data) {
  (void)context;
  result = data ? data->code : -1;
  sem_post(&outcome);
}

static int start(MQTTAsync client) {
  MQTTAsync_connectOptions options = MQTTAsync_connectOptions_initializer;
  options.onSuccess = on_success;
  options.onFailure = on_failure;
  options.automaticReconnect = 1;
  int rc = MQTTAsync_connect(client, &options);
  if (rc != MQTTASYNC_SUCCESS)
    return rc;
  while (sem_wait(&outcome) != 0)
    ;
  return result;
}

static int arrived(void *context, char *topic, int length,
                   MQTTAsync_message *message) {
  (void)context;
  (void)length;
  printf("%s\n", topic);
  MQTTAsync_freeMessage(&message);
  MQTTAsync_free(topic);
  return 1;
}

int main(void) {
  MQTTAsync client;
  sem_init(&outcome, 0, 0);
  if (MQTTAsync_create(&client, "tcp://localhost:1883", "valve-1",
                       MQTTCLIENT_PERSISTENCE_NONE, NULL))
    return 1;
  MQTTAsync_setCallbacks(client, NULL, NULL, arrived, NULL);
  int rc = start(client);
  if (rc == 0) {
    MQTTAsync_responseOptions options = MQTTAsync_responseOptions_initializer;
    MQTTAsync_subscribe(client, "valve/1/set", 1, &options);
    getchar();
    MQTTAsync_disconnect(client, NULL);
  } else {
    fprintf(stderr, "no connection: %d\n", rc);
  }
  MQTTAsync_destroy(&client);
  return rc;
}
