// RUN: %check_iot_tidy %s 'iot-*' %t
// An enum joins the callbacks with the main loop, which is the only one to connect.
#include <MQTTAsync.h>
#include <stdio.h>
#include <unistd.h>

enum link { LINK_DOWN, LINK_PENDING, LINK_UP };

static volatile enum link state = LINK_DOWN;
static MQTTAsync client;

static void on_up(void *context, MQTTAsync_successData *data) {
  (void)context;
  (void)data;
  state = LINK_UP;
}

static void on_failed(void *context, MQTTAsync_failureData *data) {
  (void)context;
  if (data && data->message)
    fprintf(stderr, "failed: %s\n", data->message);
  state = LINK_DOWN;
}

static void on_lost(void *context, char *cause) {
  (void)context;
  (void)cause;
  state = LINK_DOWN;
}

static int on_message(void *context, char *topic, int length,
                      MQTTAsync_message *message) {
  (void)context;
  (void)length;
  printf("%s %d bytes\n", topic, message->payloadlen);
  MQTTAsync_freeMessage(&message);
  MQTTAsync_free(topic);
  return 1;
}

static void start(void) {
  MQTTAsync_connectOptions options = MQTTAsync_connectOptions_initializer;
  options.onSuccess = on_up;
  options.onFailure = on_failed;
  options.keepAliveInterval = 25;
  state = LINK_PENDING;
  int rc = MQTTAsync_connect(client, &options);
  if (rc != MQTTASYNC_SUCCESS) {
    fprintf(stderr, "submit: %d\n", rc);
    state = LINK_DOWN;
  }
}

static void send_heartbeat(void) {
  MQTTAsync_responseOptions options = MQTTAsync_responseOptions_initializer;
  MQTTAsync_send(client, "hall/alive", 1, "1", 0, 0, &options);
}

int main(void) {
  if (MQTTAsync_create(&client, "tcp://localhost:1883", "hall-1",
                       MQTTCLIENT_PERSISTENCE_NONE, NULL))
    return 1;
  MQTTAsync_setCallbacks(client, NULL, on_lost, on_message, NULL);
  for (;;) {
    switch (state) {
    case LINK_DOWN:
      sleep(5);
      start();
      break;
    case LINK_PENDING:
      break;
    case LINK_UP:
      send_heartbeat();
      break;
    }
    sleep(4);
  }
}
