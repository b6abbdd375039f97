// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/aws-iot-v3
// enableAutoReconnect is set, and the handler connects as well.
#include "aws_iot_mqtt_client_interface.h"
#include <stdio.h>
#include <unistd.h>

static IoT_Client_Connect_Params params = IoT_Client_Connect_Params_initializer;

static void on_disconnect(AWS_IoT_Client *client, void *data) {
  (void)data;
  printf("disconnected\n");
  sleep(1);
  if (aws_iot_mqtt_connect(client, &params) == SUCCESS)
    // CHECK-MESSAGES: :[[@LINE-1]]:7: warning: 'client' is opened again here while AWS IoT Device SDK for Embedded C v3 is reconnecting by itself; the two compete for one identity [iot-competing-reconnect]
    printf("and back\n");
}

int main(void) {
  static AWS_IoT_Client client;
  IoT_Client_Init_Params init = IoT_Client_Init_Params_initializer;
  init.enableAutoReconnect = true;
  init.pHostURL = "x.iot.eu-central-1.amazonaws.com";
  init.port = 8883;
  init.disconnectHandler = on_disconnect;
  if (aws_iot_mqtt_init(&client, &init) != SUCCESS)
    return 1;
  params.pClientID = "door-9";
  params.clientIDLen = 6;
  if (aws_iot_mqtt_connect(&client, &params) != SUCCESS)
    return 1;
  for (;;) {
    aws_iot_mqtt_yield(&client, 200);
    sleep(1);
  }
}
