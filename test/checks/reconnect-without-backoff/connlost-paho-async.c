// RUN: %check_iot_tidy %s 'iot-*' %t
// Without automaticReconnect the program has to, but not without a pause.
#include <MQTTAsync.h>
#include <stdio.h>
#include <unistd.h>

static void on_connect(void *context, MQTTAsync_successData *response) {
  (void)context;
  (void)response;
  printf("connected\n");
}

static void connection_lost(void *context, char *cause) {
  MQTTAsync client = (MQTTAsync)context;
  MQTTAsync_connectOptions o = MQTTAsync_connectOptions_initializer;
  int rc;
  fprintf(stderr, "lost: %s\n", cause ? cause : "?");
  o.onSuccess = on_connect;
  o.context = client;
  if ((rc = MQTTAsync_connect(client, &o)) != MQTTASYNC_SUCCESS)
    // CHECK-MESSAGES: :[[@LINE-1]]:13: warning: 'client' is opened again at once after the connection was lost, while the service may still hold the old one [iot-reconnect-without-backoff]
    fprintf(stderr, "connect: %d\n", rc);
}

int main(void) {
  MQTTAsync client;
  MQTTAsync_connectOptions o = MQTTAsync_connectOptions_initializer;
  if (MQTTAsync_create(&client, "tcp://broker:1883", "belt-9",
                       MQTTCLIENT_PERSISTENCE_NONE, NULL))
    return 1;
  MQTTAsync_setCallbacks(client, client, connection_lost, NULL, NULL);
  o.onSuccess = on_connect;
  o.context = client;
  if (MQTTAsync_connect(client, &o) != MQTTASYNC_SUCCESS)
    return 1;
  for (;;)
    sleep(60);
}
