// RUN: %check_iot_tidy %s 'iot-*' %t
// mqtt_open is two levels below the test.
#include <MQTTClient.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

struct uplink {
  MQTTClient client;
  const char *user;
  const char *password;
  unsigned failures;
};

static int mqtt_open(struct uplink *up) {
  MQTTClient_connectOptions options = MQTTClient_connectOptions_initializer;
  options.username = up->user;
  options.password = up->password;
  options.keepAliveInterval = 30;
  return MQTTClient_connect(up->client, &options);
}

static void establish(struct uplink *up) {
  int rc = mqtt_open(up);
  if (rc == MQTTCLIENT_SUCCESS) {
    up->failures = 0;
    return;
  }
  up->failures++;
  fprintf(stderr, "connect failed %u times: %d\n", up->failures, rc);
}

static int send_reading(struct uplink *up, double value) {
  char text[32];
  MQTTClient_message message = MQTTClient_message_initializer;
  snprintf(text, sizeof(text), "%.2f", value);
  message.payload = text;
  message.payloadlen = (int)strlen(text);
  message.qos = 1;
  return MQTTClient_publishMessage(up->client, "plant/flow", &message, NULL);
}

static double read_flow(void) { return 12.5; }

int main(void) {
  struct uplink up = {NULL, "plant", "secret", 0};
  if (MQTTClient_create(&up.client, "tcp://localhost:1883", "flow-1",
                        MQTTCLIENT_PERSISTENCE_NONE, NULL))
    return 1;
  for (;;) {
    if (!MQTTClient_isConnected(up.client))
      establish(&up);
    if (MQTTClient_isConnected(up.client)) {
      if (send_reading(&up, read_flow()) != MQTTCLIENT_SUCCESS)
        fprintf(stderr, "not sent\n");
    }
    sleep(10);
  }
}
