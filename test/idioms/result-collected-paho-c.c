// RUN: %check_iot_tidy %s 'iot-*' %t
// The result is collected with |=, and tells what it told.
#include <MQTTClient.h>
#include <unistd.h>
static MQTTClient c;
int main(void) {
  MQTTClient_create(&c, "tcp://a", "dev", MQTTCLIENT_PERSISTENCE_NONE, 0);
  MQTTClient_connectOptions o = MQTTClient_connectOptions_initializer;
  int err;
  do {
    err = 0;
    err |= MQTTClient_connect(c, &o);
    if (err) sleep(3);
  } while (err);
  for (;;) { MQTTClient_yield(); if (!MQTTClient_isConnected(c)) break; }
  return 0;
}
