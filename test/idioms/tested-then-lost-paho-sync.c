// RUN: %check_iot_tidy %s 'iot-*' %t
// Behind the test stands a message that cannot be sent: what was open is lost.
#include <MQTTClient.h>
#include <unistd.h>

static MQTTClient client;

static int send(const char *text) {
  return MQTTClient_publish(client, "t", 1, text, 1, 0, NULL) ==
         MQTTCLIENT_SUCCESS;
}

static void again(void) {
  MQTTClient_connectOptions options = MQTTClient_connectOptions_initializer;
  MQTTClient_disconnect(client, 1000);
  sleep(5);
  MQTTClient_connect(client, &options);
}

int main(void) {
  MQTTClient_create(&client, "tcp://broker:1883", "pump-2",
                    MQTTCLIENT_PERSISTENCE_NONE, NULL);
  for (;;) {
    if (MQTTClient_isConnected(client) && !send("1"))
      again();
    sleep(1);
  }
}
