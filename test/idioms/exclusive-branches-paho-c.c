// RUN: %check_iot_tidy %s 'iot-*' %t
// The version of the protocol decides between two calls.
#include <MQTTClient.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int connect3(MQTTClient client, int keepalive) {
  MQTTClient_connectOptions options = MQTTClient_connectOptions_initializer;
  options.keepAliveInterval = keepalive;
  options.cleansession = 1;
  return MQTTClient_connect(client, &options);
}

static int connect5(MQTTClient client, int keepalive) {
  MQTTClient_connectOptions options = MQTTClient_connectOptions_initializer5;
  options.keepAliveInterval = keepalive;
  options.cleanstart = 1;
  MQTTResponse response = MQTTClient_connect5(client, &options, NULL, NULL);
  int rc = response.reasonCode;
  MQTTResponse_free(response);
  return rc;
}

int main(int argc, char **argv) {
  MQTTClient_createOptions create = MQTTClient_createOptions_initializer;
  MQTTClient client;
  int five = argc > 1 && strcmp(argv[1], "-5") == 0;
  create.MQTTVersion = five ? MQTTVERSION_5 : MQTTVERSION_3_1_1;
  if (MQTTClient_createWithOptions(&client, "tcp://localhost:1883", "pub",
                                   MQTTCLIENT_PERSISTENCE_NONE, NULL, &create))
    return EXIT_FAILURE;
  int rc = five ? connect5(client, 20) : connect3(client, 20);
  if (rc != MQTTCLIENT_SUCCESS) {
    fprintf(stderr, "connect: %d\n", rc);
    MQTTClient_destroy(&client);
    return EXIT_FAILURE;
  }
  char line[256];
  while (fgets(line, sizeof(line), stdin))
    MQTTClient_publish(client, "pub/line", (int)strlen(line), line, 0, 0, NULL);
  if (five)
    MQTTClient_disconnect5(client, 1000, MQTTREASONCODE_SUCCESS, NULL);
  else
    MQTTClient_disconnect(client, 1000);
  MQTTClient_destroy(&client);
  return EXIT_SUCCESS;
}
