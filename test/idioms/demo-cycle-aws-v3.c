// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/aws-iot-v3
// One session per hour; disconnect is in the function that does the work.
#include "aws_iot_mqtt_client_interface.h"
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static AWS_IoT_Client client;

static IoT_Error_t open_session(void) {
  IoT_Client_Connect_Params params = iotClientConnectParamsDefault;
  params.pClientID = "hourly";
  params.clientIDLen = 6;
  return aws_iot_mqtt_connect(&client, &params);
}

static void work(void) {
  char text[64];
  for (int i = 0; i < 10; i++) {
    IoT_Publish_Message_Params message = {QOS1, 0, text, 0};
    message.payloadLen =
        (size_t)snprintf(text, sizeof(text), "{\"sample\":%d}", i);
    IoT_Error_t rc = aws_iot_mqtt_publish(&client, "hourly/data", 11, &message);
    if (rc != SUCCESS) {
      printf("publish %d\n", rc);
      break;
    }
    aws_iot_mqtt_yield(&client, 200);
  }
  aws_iot_mqtt_disconnect(&client);
}

int main(void) {
  IoT_Client_Init_Params params = iotClientInitParamsDefault;
  params.enableAutoReconnect = false;
  params.pHostURL = "x.iot.eu-west-1.amazonaws.com";
  params.port = 8883;
  if (aws_iot_mqtt_init(&client, &params) != SUCCESS)
    return 1;
  for (;;) {
    if (open_session() == SUCCESS)
      work();
    else
      puts("no session this hour");
    sleep(3600);
  }
}
