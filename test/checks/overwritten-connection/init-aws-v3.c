// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/aws-iot-v3
// A second init on a connected client: its socket is lost.
#include "aws_iot_mqtt_client_interface.h"
#include <stdio.h>
#include <unistd.h>

static AWS_IoT_Client client;

static IoT_Error_t open_session(const char *certificate) {
  IoT_Client_Init_Params init = IoT_Client_Init_Params_initializer;
  IoT_Client_Connect_Params connect = IoT_Client_Connect_Params_initializer;
  init.enableAutoReconnect = false;
  init.pHostURL = "x.iot.eu-central-1.amazonaws.com";
  init.port = 8883;
  init.pDeviceCertLocation = certificate;
  IoT_Error_t rc = aws_iot_mqtt_init(&client, &init);
  // CHECK-MESSAGES: :[[@LINE-1]]:20: warning: 'client' is overwritten while its connection is still open; nothing can close it any more, and it and the next connection evict each other [iot-overwritten-connection]
  if (rc != SUCCESS)
    return rc;
  connect.pClientID = "thing-7";
  connect.clientIDLen = 7;
  rc = aws_iot_mqtt_connect(&client, &connect);
  if (rc != SUCCESS)
    printf("connect: %d\n", (int)rc);
  return rc;
}

int main(void) {
  if (open_session("claim.pem") != SUCCESS)
    return 1;
  for (int i = 0; i < 30; i++)
    aws_iot_mqtt_yield(&client, 1000);
  printf("provisioned, now with the real certificate\n");
  if (open_session("device.pem") != SUCCESS)
    return 1;
  for (;;) {
    aws_iot_mqtt_yield(&client, 1000);
    sleep(1);
  }
}
