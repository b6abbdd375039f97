// RUN: %check_iot_tidy %s 'iot-*' %t
// One of two connections is handed over, and the choice stays with it.
#include <MQTTClient.h>

int input(void);
static MQTTClient_connectOptions options = MQTTClient_connectOptions_initializer;
static MQTTClient first, second;

static void keep(MQTTClient client) {
  if (!MQTTClient_isConnected(client))
    MQTTClient_connect(client, &options);
}

static void open(MQTTClient client) { MQTTClient_connect(client, &options); }

static void one_then_the_other(int swapped) {
  MQTTClient_connect(swapped ? second : first, &options);
  MQTTClient_connect(swapped ? first : second, &options);
}

static void through_a_helper(int swapped) {
  open(swapped ? second : first);
  open(swapped ? first : second);
}

static void only_the_closed_one(int swapped) {
  MQTTClient_connect(first, &options);
  if (!MQTTClient_isConnected(swapped ? second : first) && !swapped)
    MQTTClient_connect(first, &options);
  keep(swapped ? second : first);
}

int main(void) {
  MQTTClient_create(&first, "tcp://broker:1883", "dev-0", MQTTCLIENT_PERSISTENCE_NONE, NULL);
  MQTTClient_create(&second, "tcp://broker:1883", "dev-1", MQTTCLIENT_PERSISTENCE_NONE, NULL);
  switch (input()) {
  case 0:
    one_then_the_other(input());
    break;
  case 1:
    through_a_helper(input());
    break;
  default:
    only_the_closed_one(input());
  }
}
