// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/aws-iot-v3
// The first connect is repeated without a pause.
#include "aws_iot_mqtt_client_interface.h"
#include <stdio.h>

int main(void) {
  static AWS_IoT_Client client;
  IoT_Client_Init_Params init = IoT_Client_Init_Params_initializer;
  IoT_Client_Connect_Params params = IoT_Client_Connect_Params_initializer;
  IoT_Error_t rc;
  init.enableAutoReconnect = false;
  init.pHostURL = "x.iot.eu-central-1.amazonaws.com";
  init.port = 8883;
  if (aws_iot_mqtt_init(&client, &init) != SUCCESS)
    return 1;
  params.pClientID = "mill-1";
  params.clientIDLen = 6;
  do {
    rc = aws_iot_mqtt_connect(&client, &params);
    // CHECK-MESSAGES: :[[@LINE-1]]:10: warning: 'client' is opened again at once after a failed attempt, without any wait [iot-reconnect-without-backoff]
    if (rc != SUCCESS)
      printf("connect: %d\n", (int)rc);
  } while (rc != SUCCESS);
  aws_iot_mqtt_autoreconnect_set_status(&client, true);
  for (;;)
    aws_iot_mqtt_yield(&client, 1000);
}
