// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/aws-iot-v3
// After a publish error the loop starts over with connect, although only the topic
// was wrong and the session still lives.
#include "aws_iot_mqtt_client_interface.h"
#include <stdio.h>
#include <unistd.h>

static AWS_IoT_Client client;

static IoT_Error_t publish_all(void) {
  char text[] = "{}";
  IoT_Publish_Message_Params p = {QOS1, 0, text, 2};
  return aws_iot_mqtt_publish(&client, "sdkTest/sub", 11, &p);
}

int main(void) {
  IoT_Client_Init_Params init = iotClientInitParamsDefault;
  IoT_Client_Connect_Params conn = iotClientConnectParamsDefault;
  init.pHostURL = "a1b2.iot.eu-central-1.amazonaws.com";
  if (aws_iot_mqtt_init(&client, &init) != SUCCESS)
    return 1;
  conn.pClientID = "csdk-SD";
  for (;;) {
    IoT_Error_t rc = aws_iot_mqtt_connect(&client, &conn);
    // CHECK-MESSAGES: :[[@LINE-1]]:22: warning: 'client' is already open; a second connect fails with NETWORK_ALREADY_CONNECTED_ERROR and flushes the client's buffers [iot-double-connect]
    if (rc == SUCCESS)
      rc = publish_all();
    if (rc != SUCCESS)
      printf("error %d, starting over\n", rc);
    sleep(30);
  }
}
