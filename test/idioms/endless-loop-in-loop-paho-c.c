// RUN: %check_iot_tidy %s 'iot-*' %t
// What an endless loop skips by `continue` does not happen, whatever loops
// stand behind it.
#include <MQTTClient.h>
#include <stdbool.h>
#include <unistd.h>

static MQTTClient_connectOptions options = MQTTClient_connectOptions_initializer;
static MQTTClient client;
static int mode = 0;

int main(void) {
  MQTTClient_create(&client, "tcp://broker:1883", "meter-3",
                    MQTTCLIENT_PERSISTENCE_NONE, NULL);
  while (true) {
    if (mode == 0) {
      sleep(1);
      continue;
    }
    while (MQTTClient_connect(client, &options) != MQTTCLIENT_SUCCESS)
      sleep(5);
  }
}
