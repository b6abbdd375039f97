// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/aws-iot-v3
// The option, not the state.
#include "aws_iot_mqtt_client_interface.h"
#include <stdio.h>

static IoT_Client_Connect_Params params = IoT_Client_Connect_Params_initializer;

static void keep_connected(AWS_IoT_Client *client) {
  if (!aws_iot_is_autoreconnect_enabled(client)) {
    IoT_Error_t rc = aws_iot_mqtt_connect(client, &params);
    // CHECK-MESSAGES: :[[@LINE-1]]:22: warning: 'client' is already open, and the test before this connect does not tell: 'aws_iot_is_autoreconnect_enabled' tells whether the SDK reconnects by itself; a second connect fails with NETWORK_ALREADY_CONNECTED_ERROR and flushes the client's buffers [iot-misread-connection-state]
    if (rc != SUCCESS)
      printf("connect: %d\n", (int)rc);
  }
}

int main(void) {
  static AWS_IoT_Client client;
  IoT_Client_Init_Params init = IoT_Client_Init_Params_initializer;
  init.enableAutoReconnect = false;
  init.pHostURL = "x.iot.eu-central-1.amazonaws.com";
  if (aws_iot_mqtt_init(&client, &init) != SUCCESS)
    return 1;
  params.pClientID = "quay-3";
  params.clientIDLen = 6;
  if (aws_iot_mqtt_connect(&client, &params) != SUCCESS)
    return 1;
  while (aws_iot_mqtt_yield(&client, 1000) == SUCCESS)
    keep_connected(&client);
  return 1;
}
