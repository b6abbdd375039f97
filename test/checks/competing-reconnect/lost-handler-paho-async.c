// RUN: %check_iot_tidy %s 'iot-*' %t
// automaticReconnect is set, and the program waits a little and connects itself.
#include <MQTTAsync.h>
#include <stdio.h>
#include <unistd.h>

static MQTTAsync client;
static MQTTAsync_connectOptions options = MQTTAsync_connectOptions_initializer;

static void connection_lost(void *context, char *cause) {
  (void)context;
  fprintf(stderr, "lost: %s\n", cause ? cause : "?");
  sleep(5);
  int rc = MQTTAsync_connect(client, &options);
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: 'client' is opened again here while Paho MQTT C (MQTTAsync) is reconnecting by itself; the two compete for one identity [iot-competing-reconnect]
  if (rc != MQTTASYNC_SUCCESS)
    fprintf(stderr, "connect: %d\n", rc);
}

static int message_arrived(void *context, char *topic, int length,
                           MQTTAsync_message *message) {
  (void)context;
  (void)length;
  MQTTAsync_freeMessage(&message);
  MQTTAsync_free(topic);
  return 1;
}

int main(void) {
  if (MQTTAsync_create(&client, "tcp://broker:1883", "oven-6",
                       MQTTCLIENT_PERSISTENCE_NONE, NULL))
    return 1;
  MQTTAsync_setCallbacks(client, NULL, connection_lost, message_arrived, NULL);
  options.keepAliveInterval = 20;
  options.automaticReconnect = 1;
  options.minRetryInterval = 2;
  options.maxRetryInterval = 60;
  if (MQTTAsync_connect(client, &options) != MQTTASYNC_SUCCESS)
    return 1;
  for (;;)
    sleep(60);
}
