// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/aws-iot-v3
// connected == true, where false was meant.
#include "aws_iot_mqtt_client_interface.h"
#include <stdio.h>
#include <unistd.h>

static void check(AWS_IoT_Client *client, IoT_Client_Connect_Params *params) {
  bool connected = aws_iot_mqtt_is_client_connected(client);
  if (connected == true) {
    IoT_Error_t rc = aws_iot_mqtt_connect(client, params);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'client' is already open, and the test before this connect does not tell: {{.*}}; a second connect fails with NETWORK_ALREADY_CONNECTED_ERROR and flushes the client's buffers [iot-misread-connection-state]
    printf("connect: %d\n", (int)rc);
  }
}

int main(void) {
  static AWS_IoT_Client client;
  IoT_Client_Init_Params init = IoT_Client_Init_Params_initializer;
  IoT_Client_Connect_Params params = IoT_Client_Connect_Params_initializer;
  init.enableAutoReconnect = false;
  init.pHostURL = "x.iot.eu-central-1.amazonaws.com";
  if (aws_iot_mqtt_init(&client, &init) != SUCCESS)
    return 1;
  params.pClientID = "sluice";
  params.clientIDLen = 6;
  if (aws_iot_mqtt_connect(&client, &params) != SUCCESS)
    return 1;
  for (;;) {
    check(&client, &params);
    sleep(5);
  }
}
