// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/aws-iot-v3
// `again` was meant for the failed connect; the failed subscribe jumps there, too.
#include "aws_iot_mqtt_client_interface.h"
#include <stdio.h>
#include <unistd.h>

static void on_message(AWS_IoT_Client *client, char *topic, uint16_t length,
                       IoT_Publish_Message_Params *message, void *data) {
  (void)client;
  (void)message;
  (void)data;
  printf("%.*s\n", length, topic);
}

int main(void) {
  static AWS_IoT_Client client;
  IoT_Client_Init_Params init = IoT_Client_Init_Params_initializer;
  IoT_Client_Connect_Params params = IoT_Client_Connect_Params_initializer;
  init.enableAutoReconnect = false;
  init.pHostURL = "x.iot.eu-central-1.amazonaws.com";
  if (aws_iot_mqtt_init(&client, &init) != SUCCESS)
    return 1;
  params.pClientID = "thing-32";
  params.clientIDLen = 8;
again:
  if (aws_iot_mqtt_connect(&client, &params) != SUCCESS) {
    // CHECK-MESSAGES: :[[@LINE-1]]:7: warning: 'client' is already open; a second connect fails with NETWORK_ALREADY_CONNECTED_ERROR and flushes the client's buffers [iot-double-connect]
    sleep(10);
    goto again;
  }
  if (aws_iot_mqtt_subscribe(&client, "thing/32/set", 12, QOS1, on_message,
                             NULL) != SUCCESS) {
    sleep(10);
    goto again;
  }
  for (;;)
    aws_iot_mqtt_yield(&client, 1000);
}
