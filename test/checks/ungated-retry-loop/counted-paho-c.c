// RUN: %check_iot_tidy %s 'iot-*' %t
// The result is logged, and nothing else.
#include <MQTTClient.h>
#include <stdio.h>
#include <unistd.h>

#define TRIES 3

static int bring_up(MQTTClient c, const char *user) {
  MQTTClient_connectOptions o = MQTTClient_connectOptions_initializer;
  int rc = MQTTCLIENT_FAILURE;
  o.username = user;
  for (int n = 1; n <= TRIES; n++) {
    rc = MQTTClient_connect(c, &o);
    // CHECK-MESSAGES: :[[@LINE-1]]:10: warning: the loop opens 'c' again whatever the outcome was; a second connect opens a new socket over the live one, which is never closed, and the broker evicts the old session [iot-ungated-retry-loop]
    fprintf(stderr, "try %d of %d: rc %d\n", n, TRIES, rc);
    sleep(n);
  }
  return rc;
}

int main(void) {
  MQTTClient client;
  if (MQTTClient_create(&client, "tcp://broker:1883", "silo-1",
                        MQTTCLIENT_PERSISTENCE_NONE, NULL))
    return 1;
  if (bring_up(client, "silo") != MQTTCLIENT_SUCCESS) {
    MQTTClient_destroy(&client);
    return 1;
  }
  MQTTClient_publish(client, "silo/1", 4, "full", 1, 0, NULL);
  MQTTClient_disconnect(client, 1000);
  MQTTClient_destroy(&client);
  return 0;
}
