// RUN: %check_iot_tidy %s 'iot-*' %t
// The guard holds a deadline, a switch and the session.
#include <MQTTClient.h>
#include <stdbool.h>
#include <stdio.h>
#include <time.h>
#include <unistd.h>

struct bridge {
  MQTTClient client;
  bool enabled;
  time_t not_before;
  int failures;
};

static bool may_connect(const struct bridge *b) {
  return b->enabled && !MQTTClient_isConnected(b->client) &&
         time(NULL) >= b->not_before;
}

static void connect_bridge(struct bridge *b) {
  MQTTClient_connectOptions options = MQTTClient_connectOptions_initializer;
  options.keepAliveInterval = 20;
  int rc = MQTTClient_connect(b->client, &options);
  if (rc == MQTTCLIENT_SUCCESS) {
    b->failures = 0;
    return;
  }
  b->failures++;
  b->not_before = time(NULL) + (b->failures < 10 ? 10 * b->failures : 100);
  fprintf(stderr, "failure %d: %d\n", b->failures, rc);
}

static void forward(struct bridge *b) {
  char line[128];
  int count = 0;
  while (count < 10 && fgets(line, sizeof(line), stdin)) {
    MQTTClient_message message = MQTTClient_message_initializer;
    message.payload = line;
    message.payloadlen = 4;
    if (MQTTClient_publishMessage(b->client, "serial/in", &message, NULL))
      break;
    count++;
  }
}

int main(void) {
  struct bridge b = {.enabled = true};
  if (MQTTClient_create(&b.client, "tcp://localhost:1883", "serialgw",
                        MQTTCLIENT_PERSISTENCE_NONE, NULL))
    return 1;
  while (b.enabled) {
    if (may_connect(&b))
      connect_bridge(&b);
    if (MQTTClient_isConnected(b.client))
      forward(&b);
    sleep(1);
  }
  return 0;
}
