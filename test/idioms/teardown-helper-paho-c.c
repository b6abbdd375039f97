// RUN: %check_iot_tidy %s 'iot-*' %t
// Several failed messages in a row: drop the client and begin anew.
#include <MQTTClient.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define MAX_ERRORS 3

static MQTTClient client;

static void drop_client(void) {
  if (client == NULL)
    return;
  MQTTClient_disconnect(client, 2000);
  MQTTClient_destroy(&client);
  client = NULL;
}

static int make_client(void) {
  MQTTClient_connectOptions options = MQTTClient_connectOptions_initializer;
  drop_client();
  int rc = MQTTClient_create(&client, "tcp://localhost:1883", "till-5",
                             MQTTCLIENT_PERSISTENCE_NONE, NULL);
  if (rc != MQTTCLIENT_SUCCESS) {
    client = NULL;
    return rc;
  }
  options.keepAliveInterval = 20;
  rc = MQTTClient_connect(client, &options);
  if (rc != MQTTCLIENT_SUCCESS)
    drop_client();
  return rc;
}

static int send_receipt(int number) {
  char text[64];
  MQTTClient_message message = MQTTClient_message_initializer;
  MQTTClient_deliveryToken token;
  message.payload = text;
  message.payloadlen = snprintf(text, sizeof(text), "{\"no\":%d}", number);
  message.qos = 1;
  int rc = MQTTClient_publishMessage(client, "till/5", &message, &token);
  if (rc != MQTTCLIENT_SUCCESS)
    return rc;
  return MQTTClient_waitForCompletion(client, token, 1000);
}

int main(void) {
  int errors = MAX_ERRORS;
  int number = 0;
  for (;;) {
    if (errors >= MAX_ERRORS) {
      sleep(15);
      if (make_client() != MQTTCLIENT_SUCCESS)
        continue;
      errors = 0;
    }
    if (send_receipt(number) == MQTTCLIENT_SUCCESS) {
      number++;
      errors = 0;
    } else {
      errors++;
    }
    sleep(1);
  }
}
