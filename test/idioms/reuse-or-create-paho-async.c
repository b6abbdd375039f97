// RUN: %check_iot_tidy %s 'iot-*' %t
// connect once, MQTTAsync_reconnect ever after, each only while not connected.
#include <MQTTAsync.h>
#include <stdbool.h>
#include <stdio.h>
#include <unistd.h>

static MQTTAsync client;
static bool ever_connected;
static volatile bool pending;

static void on_success(void *context, MQTTAsync_successData *data) {
  (void)context;
  (void)data;
  pending = false;
}

static void on_failure(void *context, MQTTAsync_failureData *data) {
  (void)context;
  (void)data;
  pending = false;
}

static int arrived(void *context, char *topic, int length,
                   MQTTAsync_message *message) {
  (void)context;
  (void)length;
  MQTTAsync_freeMessage(&message);
  MQTTAsync_free(topic);
  return 1;
}

static void ensure(void) {
  if (pending || MQTTAsync_isConnected(client))
    return;
  sleep(5);
  pending = true;
  int rc;
  if (ever_connected) {
    rc = MQTTAsync_reconnect(client);
  } else {
    MQTTAsync_connectOptions options = MQTTAsync_connectOptions_initializer;
    options.onSuccess = on_success;
    options.onFailure = on_failure;
    options.keepAliveInterval = 30;
    rc = MQTTAsync_connect(client, &options);
    ever_connected = rc == MQTTASYNC_SUCCESS;
  }
  if (rc != MQTTASYNC_SUCCESS)
    pending = false;
}

int main(void) {
  if (MQTTAsync_create(&client, "tcp://localhost:1883", "loom",
                       MQTTCLIENT_PERSISTENCE_NONE, NULL))
    return 1;
  MQTTAsync_setCallbacks(client, NULL, NULL, arrived, NULL);
  for (;;) {
    ensure();
    if (MQTTAsync_isConnected(client)) {
      MQTTAsync_responseOptions options = MQTTAsync_responseOptions_initializer;
      MQTTAsync_send(client, "loom/weft", 1, "1", 0, 0, &options);
    }
    sleep(1);
  }
}
