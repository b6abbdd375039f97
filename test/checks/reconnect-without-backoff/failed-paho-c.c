// RUN: %check_iot_tidy %s 'iot-*' %t
// Bounded, but back to back.
#include <MQTTClient.h>
#include <stdio.h>

static int bring_up(MQTTClient c) {
  MQTTClient_connectOptions o = MQTTClient_connectOptions_initializer;
  int rc, tries = 0;
  o.connectTimeout = 5;
  do {
    rc = MQTTClient_connect(c, &o);
    // CHECK-MESSAGES: :[[@LINE-1]]:10: warning: 'c' is opened again at once after a failed attempt, without any wait [iot-reconnect-without-backoff]
    if (rc == MQTTCLIENT_SUCCESS)
      break;
    fprintf(stderr, "attempt %d: %d\n", tries, rc);
  } while (++tries < 10);
  return rc;
}

int main(void) {
  MQTTClient client;
  if (MQTTClient_create(&client, "tcp://broker:1883", "crane-1",
                        MQTTCLIENT_PERSISTENCE_NONE, NULL))
    return 1;
  if (bring_up(client) == MQTTCLIENT_SUCCESS) {
    MQTTClient_publish(client, "crane/1", 2, "up", 1, 0, NULL);
    MQTTClient_disconnect(client, 1000);
  }
  MQTTClient_destroy(&client);
  return 0;
}
