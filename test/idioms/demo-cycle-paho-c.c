// RUN: %check_iot_tidy %s 'iot-*' %t
// A battery device: every quarter of an hour one session, opened and closed.
#include <MQTTClient.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static int send_all(MQTTClient client) {
  int sent = 0;
  FILE *queue = fopen("/var/spool/sensor/queue", "r");
  char line[128];
  if (queue == NULL)
    return 0;
  while (fgets(line, sizeof(line), queue)) {
    if (MQTTClient_publish(client, "sensor/queue", (int)strlen(line), line, 1,
                           0, NULL) != MQTTCLIENT_SUCCESS)
      break;
    sent++;
  }
  fclose(queue);
  return sent;
}

static void finish(MQTTClient client) {
  if (MQTTClient_disconnect(client, 3000) != MQTTCLIENT_SUCCESS)
    fputs("disconnect timed out\n", stderr);
}

static void session(MQTTClient client) {
  MQTTClient_connectOptions options = MQTTClient_connectOptions_initializer;
  options.cleansession = 1;
  options.connectTimeout = 20;
  int rc = MQTTClient_connect(client, &options);
  if (rc != MQTTCLIENT_SUCCESS) {
    fprintf(stderr, "connect: %d\n", rc);
    return;
  }
  printf("%d lines sent\n", send_all(client));
  finish(client);
}

int main(void) {
  MQTTClient client;
  if (MQTTClient_create(&client, "tcp://localhost:1883", "sensor-b2",
                        MQTTCLIENT_PERSISTENCE_NONE, NULL))
    return 1;
  for (;;) {
    session(client);
    sleep(15 * 60);
  }
}
