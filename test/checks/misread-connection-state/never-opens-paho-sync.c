// RUN: %check_iot_tidy %s 'iot-*' %t
// The test is the wrong way round, and there is no other connect.
#include <MQTTClient.h>
#include <unistd.h>

static MQTTClient client;

static int open_session(void) {
  MQTTClient_connectOptions options = MQTTClient_connectOptions_initializer;
  options.keepAliveInterval = 30;
  return MQTTClient_connect(client, &options);
  // CHECK-MESSAGES: :[[@LINE-1]]:10: warning: 'client' is opened only where it is open already: 'MQTTClient_isConnected' says connected here; a closed connection stays closed [iot-misread-connection-state]
}

int main(void) {
  MQTTClient_create(&client, "tcp://broker:1883", "pump-2",
                    MQTTCLIENT_PERSISTENCE_NONE, NULL);
  for (;;) {
    if (MQTTClient_isConnected(client) && open_session() != 0)
      sleep(5);
    sleep(1);
  }
}
