// RUN: %check_iot_tidy %s 'iot-*' %t
// connectionLost is the documented place to connect again, but not without a pause.
#include <MQTTClient.h>
#include <stdio.h>
#include <unistd.h>

static MQTTClient client;

static void connection_lost(void *context, char *cause) {
  MQTTClient_connectOptions o = MQTTClient_connectOptions_initializer;
  (void)context;
  fprintf(stderr, "lost: %s\n", cause ? cause : "?");
  if (MQTTClient_connect(client, &o) != MQTTCLIENT_SUCCESS)
    // CHECK-MESSAGES: :[[@LINE-1]]:7: warning: 'client' is opened again at once after the connection was lost, while the service may still hold the old one [iot-reconnect-without-backoff]
    fprintf(stderr, "off line\n");
}

static int message_arrived(void *context, char *topic, int length,
                           MQTTClient_message *message) {
  (void)context;
  (void)length;
  MQTTClient_freeMessage(&message);
  MQTTClient_free(topic);
  return 1;
}

int main(void) {
  MQTTClient_connectOptions o = MQTTClient_connectOptions_initializer;
  if (MQTTClient_create(&client, "tcp://broker:1883", "well-2",
                        MQTTCLIENT_PERSISTENCE_NONE, NULL))
    return 1;
  MQTTClient_setCallbacks(client, NULL, connection_lost, message_arrived, NULL);
  if (MQTTClient_connect(client, &o) != MQTTCLIENT_SUCCESS)
    return 1;
  MQTTClient_subscribe(client, "well/2/set", 1);
  for (;;)
    sleep(60);
}
